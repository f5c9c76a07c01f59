package org.roviec.server.intake;

/**
 * Who hands a file in.
 *
 * @param name user name; of the watched folder, the name of the program
 * @param channel by which way
 */
public record Sender(String name, Channel channel) {}
