package org.roviec.restore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.roviec.restore.engine.Decoded;
import org.roviec.restore.engine.Digits;
import org.roviec.restore.engine.Engine;
import org.roviec.restore.engine.Letters;
import org.roviec.restore.engine.Lexicon;
import org.roviec.restore.engine.Model;
import org.roviec.restore.engine.Tokens;
import org.roviec.text.SourceText;
import org.roviec.text.Span;
import org.roviec.text.TextView;

/** One text being restored: decides region by region and writes the view as it goes. */
final class Restoring {

  private final Model model;
  private final Engine engine;
  private final SourceText source;
  private final TextView base;
  private final List<Region> regions;
  private final Progress progress;
  private final TextView.Builder view;
  private final List<RestoredWord> words = new ArrayList<>();
  private final List<Flag> flags = new ArrayList<>();
  private final Symbols symbols;

  Restoring(Engine engine, SourceText source, List<Region> regions, Progress progress) {
    this.engine = engine;
    this.model = engine.model();
    this.source = source;
    this.base = TextView.of(source);
    this.regions = regions;
    this.progress = progress;
    this.view = new TextView.Builder(source, base.length() + base.length() / 16);
    this.symbols = new Symbols(model.symbols());
  }

  Restoration run() {
    int from = 0;
    for (Region region : regions) {
      int to = from;
      while (to < base.length() && base.sourceStart(to) < region.source().end()) {
        to++;
      }
      if (region.damage() == Damage.CLEAN) {
        view.append(base, from, to);
      } else {
        restore(from, to, region.damage());
      }
      from = to;
      progress.advanced(region.source().end(), source.length());
    }
    view.append(base, from, base.length());
    return new Restoration(view.build(), regions, words, flags);
  }

  private void restore(int from, int to, Damage damage) {
    Tokens tokens = Tokens.of(base.text(), from, to);
    Decoded decoded =
        damage == Damage.OCR
            ? engine.readScan(tokens, done -> tell(tokens, done))
            : engine.restoreMarks(tokens, done -> tell(tokens, done));
    int at = from;
    for (int token = 0; token < tokens.count(); token++) {
      if (decoded.span[token] == 0) {
        continue;
      }
      int end = tokens.end(decoded.span[token] == 2 ? token + 1 : token);
      view.append(base, at, tokens.start(token));
      write(tokens, token, end, decoded, damage);
      at = end;
    }
    view.append(base, at, to);
  }

  private void tell(Tokens tokens, int done) {
    if (done > 0 && done < tokens.count()) {
      progress.advanced(base.sourceStart(tokens.start(done)), source.length());
    }
  }

  private void write(Tokens tokens, int token, int end, Decoded decoded, Damage damage) {
    int start = tokens.start(token);
    String form = base.text().substring(start, end);
    int id = decoded.word[token];
    double confidence = engine.confidence(damage == Damage.OCR, decoded.confidence[token]);
    int viewStart = view.length();
    boolean wasNumber = tokens.kind(token) == Tokens.NUMBER && id >= Lexicon.FIRST;
    boolean kept = wasNumber && confidence < RestorationNote.SURE;
    String word = restoredForm(tokens, token, form, decoded, damage);
    String restored = kept ? form : word;
    if (decoded.second[token] >= 0) {
      int space = restored.indexOf(' ');
      int cut = start + decoded.cut[token];
      put(restored.substring(0, space), start, cut);
      view.append(' ', base.sourceStart(cut), base.sourceStart(cut));
      put(restored.substring(space + 1), cut, end);
    } else {
      put(restored, start, end);
    }
    Span span = span(start, end);
    if (tokens.kind(token) == Tokens.WORD || id >= Lexicon.FIRST) {
      List<Alternative> others =
          kept ? List.of(new Alternative(word, confidence)) : alternatives(decoded, token);
      double sure = kept ? 1 - confidence : confidence;
      words.add(
          new RestoredWord(
              span, viewStart, view.length(), source.quote(span), restored, sure, others));
    }
    if (wasNumber) {
      flags.add(new Flag(span, form, restored, Flag.Reason.WORD_AS_NUMBER));
    } else {
      flag(span, form, restored, id);
    }
  }

  private Span span(int start, int end) {
    return new Span(base.sourceStart(start), base.sourceEnd(end - 1));
  }

  private String restoredForm(
      Tokens tokens, int token, String form, Decoded decoded, Damage damage) {
    int id = decoded.word[token];
    if (id < Lexicon.FIRST) {
      return symbols.restore(form, tokens.kind(token), id, decoded.shape[token]);
    }
    String word = model.lexicon().word(id);
    int shape = decoded.shape[token];
    if (decoded.second[token] >= 0) {
      return Engine.shape(word, shape & 3)
          + ' '
          + Engine.shape(model.lexicon().word(decoded.second[token]), shape >> 2);
    }
    if (Letters.canonical(form).equals(word)) {
      return damage == Damage.UNMARKED || Engine.shape(word, shape).equals(form)
          ? form
          : keepPlacement(form, Engine.shape(word, shape));
    }
    return damage == Damage.UNMARKED && form.length() == word.length()
        ? Engine.caseLike(word, form)
        : Engine.shape(word, shape);
  }

  /** The writer's own tone placement with the case that was decided. */
  private static String keepPlacement(String form, String shaped) {
    return form.length() == shaped.length()
        ? Engine.caseLike(form.toLowerCase(java.util.Locale.ROOT), shaped)
        : shaped;
  }

  /** Writes a word over the base characters it stands for, spread evenly if lengths differ. */
  private void put(String word, int start, int end) {
    int n = word.length();
    int m = end - start;
    for (int k = 0; k < n; k++) {
      int first = start + (int) ((long) k * m / n);
      int past = Math.max(first + 1, start + (int) ((long) (k + 1) * m / n));
      view.append(word.charAt(k), base.sourceStart(first), base.sourceEnd(past - 1));
    }
  }

  private List<Alternative> alternatives(Decoded decoded, int token) {
    Alternative[] found = new Alternative[Decoded.ALTERNATIVES];
    int n = 0;
    int shape = decoded.word[token] < Lexicon.FIRST ? 0 : decoded.shape[token] & 3;
    for (int k = 0; k < found.length; k++) {
      int at = token * Decoded.ALTERNATIVES + k;
      if (decoded.other[at] >= Lexicon.FIRST) {
        found[n++] =
            new Alternative(
                Engine.shape(model.lexicon().word(decoded.other[at]), shape),
                decoded.otherProbability[at]);
      }
    }
    return n == 0 ? List.of() : List.copyOf(Arrays.asList(found).subList(0, n));
  }

  private void flag(Span span, String form, String restored, int id) {
    if (id == Lexicon.NUMBER && !restored.equals(form) && Digits.isRoman(restored)) {
      flags.add(new Flag(span, form, restored, Flag.Reason.ROMAN_NUMERAL));
    } else if (id == Lexicon.NUMBER && !restored.equals(form)) {
      flags.add(new Flag(span, form, restored, Flag.Reason.LETTERS_IN_NUMBER));
    } else if (id == Lexicon.CODE && !restored.equals(form)) {
      flags.add(new Flag(span, form, restored, Flag.Reason.SYMBOL));
    } else if (id == Lexicon.CODE && Symbols.isMixed(form)) {
      flags.add(new Flag(span, form, form, Flag.Reason.UNREADABLE));
    }
  }
}
