package org.roviec.server.intake;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reading that was just made, ready to be kept.
 *
 * @param engine which version made it
 * @param text the document
 * @param records the public format
 * @param passages paragraphs
 * @param pages of the original
 * @param confidence of restored words in percent, null where nothing was restored
 * @param restored the text as it was read, null where nothing was restored
 * @param findings what was found
 * @param title what the document says of itself
 */
record FreshReading(
    String engine,
    String text,
    String records,
    List<Passage> passages,
    List<PageSize> pages,
    @Nullable Double confidence,
    @Nullable RestoredText restored,
    List<StoredFinding> findings,
    Title title) {

  /**
   * What a document says of itself.
   *
   * @param identity what two issues of one document have in common, null if the text says too
   *     little
   */
  record Title(
      @Nullable String type,
      @Nullable String symbol,
      @Nullable String number,
      @Nullable String issuer,
      @Nullable LocalDate issuedOn,
      @Nullable String subject,
      @Nullable String form,
      @Nullable String identity) {}

  int assignments() {
    return (int)
        findings.stream().filter(finding -> finding.kind() == FindingKind.ASSIGNMENT).count();
  }

  /** Assignments in which the doer or the time is missing. */
  int unclear() {
    return (int) findings.stream().filter(FreshReading::isUnclear).count();
  }

  private static boolean isUnclear(StoredFinding finding) {
    return finding.kind() == FindingKind.ASSIGNMENT
        && (isMissing(finding, "nguoi") || isMissing(finding, "thoi_gian"));
  }

  private static boolean isMissing(StoredFinding finding, String flag) {
    return finding.value().path("co").path(flag).asString("").equals("THIEU");
  }
}
