package org.roviec.server.reminder;

/**
 * A mail, ready to be sent.
 *
 * @param to address
 * @param name of whoever it is to
 * @param messageId with its angle brackets
 * @param plain the words for programs that show no HTML
 */
record Letter(
    String to,
    String name,
    String messageId,
    String language,
    String subject,
    String plain,
    String html) {}
