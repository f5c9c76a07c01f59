package org.roviec.server.register;

/**
 * A card that a feature above the register adds to the page of a task.
 *
 * @param order cards stand in this order; 0 to 999
 * @param aside whether it stands beside, with the facts, rather than in the middle
 * @param template of the feature, such as {@code followup/panel}; its fragment {@code
 *     panel(content)} is the card
 * @param content what the fragment shows
 */
public record TaskPanel(int order, boolean aside, String template, Object content) {}
