package org.roviec.corpus.spec;

import java.text.Normalizer;
import org.roviec.text.Vietnamese;

/** What does not count when values are compared: blanks, tone placement, case, composition. */
final class Folding {

  private Folding() {}

  static String fold(String value) {
    String blanks = Normalizer.normalize(value, Normalizer.Form.NFC).replaceAll("\\s+", " ");
    return Vietnamese.fold(blanks).strip();
  }
}
