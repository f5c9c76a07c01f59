package org.roviec.outline;

import org.jspecify.annotations.Nullable;

/** Reads the signature: capacity, post and name, and what may be broken or glued of them. */
final class SignatureReader {

  private final String text;
  private final String folded;
  private final Lines lines;
  private final FormalLines formal;
  private final TitleReader title;
  private final RecipientReader recipients;
  private final Manuscript script;

  SignatureReader(
      Manuscript script, FormalLines formal, TitleReader title, RecipientReader recipients) {
    this.text = script.text();
    this.folded = script.folded();
    this.lines = script.lines();
    this.formal = formal;
    this.script = script;
    this.title = title;
    this.recipients = recipients;
  }

  /** Reads line {@code i} as one of the signature; returns i where something else begins. */
  int read(int i) {
    recipients.flushSignatureColumn();
    String line = lines.text(i);
    boolean post = formal.opensSignature(line) || gluedSignatureLine(i);
    boolean capitals =
        lines.isCapitals(i)
            && formal.titleStart(line) == null
            && lines.length(i) < 80
            && Marker.at(text, lines.start(i), lines.end(i)) == null
            && lines.gap(i) <= 2;
    String low = folded.substring(lines.start(i), lines.end(i)).replaceAll("[*_ (\\[]", "");
    boolean signed = low.startsWith("đãký") || low.startsWith("kýbởi");
    FormalLines.TitleStart another = lines.isCapitals(i) ? formal.titleStart(line) : null;
    if (another != null && another.alone() && !post) {
      script.seenSignature = true;
      return title.open(i, another);
    }
    if (recipients.opensAt(i)) {
      return recipients.open(i);
    }
    if (!post && !capitals && !signed && !FormalLines.isName(line) && !isBrokenName(i)) {
      script.seenSignature = true;
      script.zone = Zone.HEAD;
      return i;
    }
    script.seenSignature = true;
    script.close();
    emitSignature(i);
    return i + 1;
  }

  private boolean isBrokenName(int i) {
    boolean afterSignature =
        !script.isEmpty() && script.last().type == BlockType.SIGNATURE && lines.gap(i) <= 1;
    if (!afterSignature || lines.length(i) > 24 || !Character.isUpperCase(lines.first(i))) {
      return false;
    }
    boolean next =
        i + 1 < lines.count()
            && lines.gap(i + 1) == 0
            && FormalLines.isName(lines.text(i) + " " + lines.text(i + 1));
    return next || i + 1 == lines.count();
  }

  private boolean gluedSignatureLine(int i) {
    return script.size() > 3
        && lines.length(i) < 90
        && script.last().type == BlockType.SIGNATURE
        && formal.gluedSignature(lines.text(i)).length > 0;
  }

  private void emitSignature(int i) {
    int from = lines.start(i);
    String line = lines.text(i);
    Paragraph previous = script.isEmpty() ? null : script.last();
    for (int cut : formal.gluedSignature(line)) {
      signatureLine(previous, i, from, lines.start(i) + cut);
      previous = script.last();
      from = lines.start(i) + cut;
    }
    signatureLine(previous, i, from, lines.end(i));
  }

  /** A line of the signature; a broken name, capacity or post goes on in the line before. */
  private void signatureLine(@Nullable Paragraph previous, int i, int from, int to) {
    boolean goesOn =
        previous != null
            && previous.type == BlockType.SIGNATURE
            && previous.lastLine == i - 1
            && lines.gap(i) == 0
            && goesOnInSignature(previous, from, to);
    if (goesOn && previous != null) {
      previous.add(from, to);
      previous.lastLine = i;
    } else {
      script.emit(new Paragraph(BlockType.SIGNATURE, i), from, to);
    }
  }

  private boolean goesOnInSignature(Paragraph previous, int from, int to) {
    String before = previous.text(text);
    String here = text.substring(from, to);
    boolean bothCapitals =
        Lines.isCapitals(before, 0, before.length()) && Lines.isCapitals(here, 0, here.length());
    if (bothCapitals) {
      return !formal.opensSignature(here) && !before.endsWith(":")
          || before.endsWith(",")
          || before.endsWith("-");
    }
    boolean firstName = before.indexOf(' ') < 0 && !Lines.isCapitals(before, 0, before.length());
    return firstName && Character.isUpperCase(here.charAt(0));
  }
}
