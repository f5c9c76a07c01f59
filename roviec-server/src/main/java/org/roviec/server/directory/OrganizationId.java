package org.roviec.server.directory;

import java.util.regex.Pattern;

/**
 * Stable id of an organization: lower-case words in Latin letters joined by {@code -}, parts joined
 * by {@code /}, such as {@code tuyen-quang/so-tai-chinh}. It never changes, whatever the body is
 * called later.
 */
public record OrganizationId(String value) implements Comparable<OrganizationId> {

  private static final Pattern FORM = Pattern.compile("[a-z0-9]+(?:[-/][a-z0-9]+)*");
  private static final int LONGEST = 200;

  /** Refuses a value of another form. */
  public OrganizationId {
    if (value.length() > LONGEST || !FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not the id of an organization: " + value);
    }
  }

  /** Whether a text has the form of an id. */
  public static boolean isId(String text) {
    return text.length() <= LONGEST && FORM.matcher(text).matches();
  }

  /** The id of a body within this one. */
  public OrganizationId child(String name) {
    return new OrganizationId(value + "/" + name);
  }

  @Override
  public int compareTo(OrganizationId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
