package org.roviec.server.review;

/**
 * Who decides.
 *
 * @param userName of the account
 * @param name as shown to others
 */
record Reviewer(String userName, String name) {}
