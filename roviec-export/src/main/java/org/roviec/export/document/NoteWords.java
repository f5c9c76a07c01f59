package org.roviec.export.document;

import org.roviec.finding.Note;

/** Says a note in words. */
public final class NoteWords {

  private NoteWords() {}

  /** The sentence for a note; a general one, naming the code, where it has none of its own. */
  public static String of(Note note, Wording words) {
    String key = "note." + note.code();
    return words.has(key)
        ? words.of(key, note.arguments().toArray())
        : words.of("note.unknown", note.code());
  }
}
