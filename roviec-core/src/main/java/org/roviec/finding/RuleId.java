package org.roviec.finding;

/**
 * The readable, stable name of the rule that produced a finding, such as {@code
 * citation.party-number}; it appears in readings, reports and on screens.
 *
 * @param name lower case words joined by dots and dashes
 */
public record RuleId(String name) {
  @Override
  public String toString() {
    return name;
  }
}
