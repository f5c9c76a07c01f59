package org.roviec.server.office;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.roviec.server.paper.Form;
import org.roviec.server.paper.Letterhead;
import org.roviec.server.paper.Signature;

/** What an administrator fills in about the office; all of it may be left empty. */
record OfficeForm(
    @Nullable Form form,
    @Nullable String superior,
    @Nullable String name,
    @Nullable String inText,
    @Nullable String place,
    @Nullable String symbol,
    @Nullable String authority,
    @Nullable String post,
    @Nullable String signer,
    @Nullable Address address,
    @Nullable String recipients,
    @Nullable String filing,
    @Nullable Integer version) {

  private static final int LONGEST = 200;
  private static final int MOST_RECIPIENTS = 30;

  static OfficeForm of(OfficeFacts facts) {
    Letterhead head = facts.letterhead();
    return new OfficeForm(
        head.form(),
        head.superior(),
        head.name(),
        facts.inText(),
        head.place(),
        head.symbol(),
        head.signature().authority(),
        head.signature().post(),
        head.signature().name(),
        facts.address(),
        String.join("\n", head.recipients()),
        head.filing(),
        facts.version());
  }

  OfficeFacts facts() {
    return new OfficeFacts(
        new Letterhead(
            Objects.requireNonNullElse(form, Form.PARTY),
            bare(superior),
            bare(name),
            bare(place),
            bare(symbol),
            new Signature(bare(authority), bare(post), bare(signer)),
            lines(),
            bare(filing)),
        bare(inText),
        Objects.requireNonNullElse(address, Address.COMRADE),
        Objects.requireNonNullElse(version, 0));
  }

  /** What is wrong: field to key of the message. */
  Map<String, String> complaints() {
    Map<String, String> wrong = new LinkedHashMap<>();
    tooLong(wrong, "superior", superior);
    tooLong(wrong, "name", name);
    tooLong(wrong, "inText", inText);
    tooLong(wrong, "place", place);
    tooLong(wrong, "symbol", symbol);
    tooLong(wrong, "authority", authority);
    tooLong(wrong, "post", post);
    tooLong(wrong, "signer", signer);
    tooLong(wrong, "filing", filing);
    if (!bare(symbol).matches("[\\p{L}\\d_.-]*")) {
      wrong.put("symbol", "office.symbol.rule");
    }
    if (lines().size() > MOST_RECIPIENTS || lines().stream().anyMatch(l -> l.length() > LONGEST)) {
      wrong.put("recipients", "office.recipients.rule");
    }
    return wrong;
  }

  private static void tooLong(Map<String, String> wrong, String field, @Nullable String words) {
    if (bare(words).length() > LONGEST) {
      wrong.put(field, "office.long");
    }
  }

  /** One recipient a line, without the dash and the ending that papers put there. */
  private List<String> lines() {
    return bare(recipients)
        .lines()
        .map(line -> line.strip().replaceFirst("^[-–•]\\s*", "").replaceFirst("[;,.]$", ""))
        .filter(line -> !line.isBlank())
        .toList();
  }

  private static String bare(@Nullable String words) {
    return words == null ? "" : words.strip();
  }
}
