package org.roviec.ingest.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.roviec.ingest.legacy.LegacyLetters;
import org.roviec.ingest.outcome.Encoding;
import org.roviec.ingest.outcome.FileType;
import org.roviec.ingest.outcome.Origin;
import org.roviec.ingest.outcome.Outcome;
import org.roviec.ingest.text.Syllables.Score;
import org.roviec.text.SourceText;

/**
 * Chooses an encoding for bytes that are no known kind of file: by byte order mark, by being sound
 * UTF-8, and for the old Vietnamese encodings by which reading gives the most Vietnamese syllables.
 */
final class Decoding {

  /** So many words with marks are needed before an old encoding is believed. */
  private static final int FEWEST_MARKED = 5;

  /** Of the words with marks, so many must be syllables for an old encoding to be believed. */
  private static final double BELIEVABLE = 0.75;

  /** The best old encoding must be ahead of everything else by this share of the marked words. */
  private static final double MARGIN = 0.2;

  /** Damaged places among a text's characters up to which it is read all the same. */
  private static final double TOLERATED = 0.01;

  private Decoding() {}

  static Outcome of(byte[] bytes) {
    if (startsWith(bytes, 0xff, 0xfe)) {
      return utf16(bytes, 2, Encoding.UTF_16LE);
    }
    if (startsWith(bytes, 0xfe, 0xff)) {
      return utf16(bytes, 2, Encoding.UTF_16BE);
    }
    int[] nuls = nuls(bytes);
    if (nuls[0] + nuls[1] > 0) {
      return withNuls(bytes, nuls);
    }
    return utf8(bytes);
  }

  /** Bytes with NULs are UTF-16 without its mark if the NULs keep to one side, else no text. */
  private static Outcome withNuls(byte[] bytes, int[] nuls) {
    int fewest = bytes.length / 20;
    if (nuls[1] > fewest && nuls[0] * 20 < nuls[1]) {
      return utf16(bytes, 0, Encoding.UTF_16LE);
    }
    if (nuls[0] > fewest && nuls[1] * 20 < nuls[0]) {
      return utf16(bytes, 0, Encoding.UTF_16BE);
    }
    return new Outcome.Unsupported(FileType.BINARY);
  }

  /** How many zero bytes stand at even places, and how many at odd ones. */
  private static int[] nuls(byte[] bytes) {
    int[] count = new int[2];
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == 0) {
        count[i & 1]++;
      }
    }
    return count;
  }

  private static Outcome ingested(CharSequence text, Encoding encoding, int replaced) {
    return Outcome.Ingested.plain(SourceText.of(text), Origin.text(encoding, replaced));
  }

  private static Outcome utf16(byte[] bytes, int from, Encoding encoding) {
    Charset charset =
        encoding == Encoding.UTF_16LE ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
    return lenient(bytes, from, charset, encoding);
  }

  private static Outcome utf8(byte[] bytes) {
    String strict = strictUtf8(bytes);
    if (strict == null) {
      return brokenUtf8(bytes);
    }
    if (hasControls(strict)) {
      return new Outcome.Unsupported(FileType.BINARY);
    }
    return pasted(strict);
  }

  /** Sound UTF-8 may still hold an old encoding, pasted in as Latin characters. */
  private static Outcome pasted(String text) {
    Score asIs = Syllables.score(text);
    if (asIs.marked() >= FEWEST_MARKED && asIs.share() < BELIEVABLE) {
      Outcome legacy =
          legacy(text, asIs, Encoding.TCVN3_IN_UNICODE, Encoding.VNI_IN_UNICODE, false);
      if (legacy != null) {
        return legacy;
      }
    }
    return ingested(text, Encoding.UTF_8, 0);
  }

  private static Outcome brokenUtf8(byte[] bytes) {
    Outcome repaired = lenient(bytes, 0, StandardCharsets.UTF_8, Encoding.UTF_8);
    if (repaired instanceof Outcome.Ingested ingested) {
      Score asIs = Syllables.score(ingested.text().characters());
      if (asIs.share() > 0.9) {
        return repaired;
      }
      Outcome legacy = legacy(latin(bytes), asIs, Encoding.TCVN3, Encoding.VNI, true);
      return legacy != null ? legacy : repaired;
    }
    String latin = latin(bytes);
    if (hasControls(latin)) {
      return new Outcome.Unsupported(FileType.BINARY);
    }
    Outcome legacy = legacy(latin, new Score(0, 0), Encoding.TCVN3, Encoding.VNI, true);
    return legacy != null ? legacy : repaired;
  }

  /** The text in an old encoding; null where neither is believable. */
  private static @org.jspecify.annotations.Nullable Outcome legacy(
      String latin, Score asIs, Encoding tcvn3, Encoding vni, boolean strict) {
    String readAsTcvn3 = LegacyLetters.tcvn3(latin);
    String readAsVni = LegacyLetters.vni(latin);
    Score tcvn3Score = Syllables.score(readAsTcvn3);
    Score vniScore = Syllables.score(readAsVni);
    boolean vniLeads = vniScore.share() > tcvn3Score.share();
    Score best = vniLeads ? vniScore : tcvn3Score;
    Score second = vniLeads ? tcvn3Score : vniScore;
    if (best.share() < BELIEVABLE
        || best.share() - asIs.share() < MARGIN
        || best.marked() < (strict ? 1 : FEWEST_MARKED)) {
      return null;
    }
    if (best.share() - second.share() < MARGIN || best.marked() < FEWEST_MARKED) {
      return vniLeads ? new Outcome.Ambiguous(vni, tcvn3) : new Outcome.Ambiguous(tcvn3, vni);
    }
    String text = vniLeads ? readAsVni : readAsTcvn3;
    return ingested(text, vniLeads ? vni : tcvn3, 0);
  }

  private static @org.jspecify.annotations.Nullable String strictUtf8(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes))
          .toString();
    } catch (CharacterCodingException broken) {
      return null;
    }
  }

  /** Decodes with U+FFFD for damaged places; gives up where too much is damaged. */
  private static Outcome lenient(byte[] bytes, int from, Charset charset, Encoding encoding) {
    CharsetDecoder decoder = charset.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
    CharBuffer out = CharBuffer.allocate(bytes.length - from + 1);
    int replaced = 0;
    long first = -1;
    while (true) {
      CoderResult result = decoder.decode(in, out, true);
      if (!result.isError()) {
        break;
      }
      first = first < 0 ? in.position() : first;
      replaced++;
      in.position(in.position() + result.length());
      out.put('\ufffd');
    }
    out.flip();
    return replaced > Math.max(1, out.length() * TOLERATED)
        ? new Outcome.Damaged(FileType.TEXT, first)
        : ingested(out, encoding, replaced);
  }

  private static String latin(byte[] bytes) {
    return new String(bytes, Charset.forName("windows-1252"));
  }

  /** Whether control characters that no text has are more than an accident. */
  private static boolean hasControls(String text) {
    int controls = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != 0x0b) {
        controls++;
      }
    }
    return controls > Math.max(8, text.length() / 50);
  }

  private static boolean startsWith(byte[] bytes, int... expected) {
    if (bytes.length < expected.length) {
      return false;
    }
    for (int i = 0; i < expected.length; i++) {
      if ((bytes[i] & 0xff) != expected[i]) {
        return false;
      }
    }
    return true;
  }
}
