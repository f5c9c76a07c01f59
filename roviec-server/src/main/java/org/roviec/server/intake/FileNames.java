package org.roviec.server.intake;

/** Names of files as they came: without folders, without characters that are no letters. */
final class FileNames {

  private static final int LONGEST = 200;

  private FileNames() {}

  /** A name fit to be kept and shown. */
  static String clean(String name) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    String plain = last.replaceAll("[\\p{Cntrl}\\p{Cs}\\u202a-\\u202e\\u2066-\\u2069]", "").strip();
    String some = plain.isEmpty() || plain.chars().allMatch(c -> c == '.') ? "van-ban" : plain;
    return some.length() <= LONGEST ? some : shorten(some);
  }

  private static String shorten(String name) {
    int dot = name.lastIndexOf('.');
    String ending = dot > 0 && name.length() - dot <= 10 ? name.substring(dot) : "";
    return name.substring(0, LONGEST - ending.length()) + ending;
  }
}
