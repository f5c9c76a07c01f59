package org.roviec.restore;

/**
 * A word that might stand in a place instead of the one chosen.
 *
 * @param text the word, capitalized as the chosen one
 * @param probability how likely it is, 0 to 1
 */
public record Alternative(String text, double probability) {}
