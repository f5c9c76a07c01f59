package org.roviec.ingest.scan;

/** Mends what Tesseract's Vietnamese model is known to read wrongly, word by word. */
final class Confusions {

  private Confusions() {}

  static String mend(String word) {
    String mended = word.replace('\u00d0', 'Đ').replace('\u00f0', 'đ');
    if (mended.indexOf('Ñ') >= 0) {
      mended = mended.replace("NÑ", "N").replace('Ñ', 'N');
    }
    if (mended.length() > 1 && mended.charAt(0) == '|') {
      mended = mended.substring(1);
    }
    int last = mended.length() - 1;
    if (last > 0 && mended.charAt(last) == '|') {
      mended = mended.substring(0, last);
    }
    return mended;
  }
}
