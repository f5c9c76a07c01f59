package org.roviec.export.document;

import org.roviec.finding.Note;

/** Says a note in words. */
public final class NoteWords {

  private NoteWords() {}

  /** Whether the note is about the whole text and not about its place: that it was restored. */
  public static boolean isAboutAll(Note note) {
    return note.code().equals("text.restored");
  }

  /** The sentence for a note; a general one, naming the code, where it has none of its own. */
  public static String of(Note note, Wording words) {
    String key = "note." + note.code();
    return words.has(key)
        ? words.of(key, note.arguments().toArray())
        : words.of("note.unknown", note.code());
  }
}
