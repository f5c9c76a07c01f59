package org.roviec.restore.engine;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * All that was learned: the lexicon, the language model, the channel of a scan and the table that
 * turns the decoder's certainty into a measured one. Immutable, shared by all threads.
 *
 * @param lexicon the words
 * @param language what follows what
 * @param english the channel of an English reading of a scan
 * @param calibration for each kind of damage the measured share of right words by certainty
 * @param symbols bare parts of document symbols to the parts with their marks
 */
public record Model(
    Lexicon lexicon,
    LanguageModel language,
    Channel english,
    Calibration calibration,
    Map<String, String> symbols) {

  private static final int FORMAT = 0x52560005;

  /** Writes the model, packed. */
  public void write(OutputStream sink) throws IOException {
    Deflater deflater = new Deflater(9, true);
    try (DataOutputStream out =
        new DataOutputStream(new DeflaterOutputStream(sink, deflater, 1 << 16))) {
      out.writeInt(FORMAT);
      String[] words = lexicon.words();
      out.writeInt(words.length);
      for (String word : words) {
        out.writeUTF(word);
      }
      out.write(lexicon.capitals());
      out.write(lexicon.uppers());
      language.write(out);
      english.write(out);
      calibration.write(out);
      out.writeInt(symbols.size());
      for (Map.Entry<String, String> symbol : new java.util.TreeMap<>(symbols).entrySet()) {
        out.writeUTF(symbol.getKey());
        out.writeUTF(symbol.getValue());
      }
    } finally {
      deflater.end();
    }
  }

  /** Reads a model as written by {@link #write}. */
  public static Model read(InputStream source) throws IOException {
    Inflater inflater = new Inflater(true);
    try (DataInputStream in =
        new DataInputStream(
            new BufferedInputStream(new InflaterInputStream(source, inflater, 1 << 16), 1 << 16))) {
      if (in.readInt() != FORMAT) {
        throw new IOException("not a model of this version");
      }
      String[] words = new String[in.readInt()];
      for (int i = 0; i < words.length; i++) {
        words[i] = in.readUTF();
      }
      Lexicon lexicon =
          new Lexicon(words, in.readNBytes(words.length), in.readNBytes(words.length));
      CompletableFuture<LanguageModel> language = LanguageModel.read(in);
      Channel english = Channel.read(in);
      Calibration calibration = Calibration.read(in);
      int n = in.readInt();
      Map<String, String> symbols = java.util.HashMap.newHashMap(n);
      for (int i = 0; i < n; i++) {
        symbols.put(in.readUTF(), in.readUTF());
      }
      return new Model(lexicon, language.join(), english, calibration, symbols);
    } finally {
      inflater.end();
    }
  }
}
