package org.roviec.server.followup;

/**
 * A file handed in with a report.
 *
 * @param name as it came; nothing of it is trusted
 * @param bytes the file, which must not be changed any more
 */
@SuppressWarnings("ArrayRecordComponent")
public record Upload(String name, byte[] bytes) {}
