package org.roviec.server.register;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The number by which people call a task: NV-2026-00012. */
record TaskCode(int year, int number) {

  private static final Pattern FORM =
      Pattern.compile("NV-(\\d{4})-(\\d{1,8})", Pattern.CASE_INSENSITIVE);

  /** The number that is meant; empty where it has not the form of one. */
  static Optional<TaskCode> parse(String written) {
    Matcher matcher = FORM.matcher(written.strip());
    return matcher.matches()
        ? Optional.of(
            new TaskCode(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "NV-%d-%05d", year, number);
  }
}
