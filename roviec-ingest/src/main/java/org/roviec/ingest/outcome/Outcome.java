package org.roviec.ingest.outcome;

import java.util.List;
import org.roviec.finding.Note;
import org.roviec.text.SourceText;

/**
 * What became of the bytes of a file: a text, several files, or the one reason why there is none.
 */
public sealed interface Outcome {

  /**
   * A text that can be read.
   *
   * @param text the characters, in reading order
   * @param origin what kind of file they came from and how they were written there
   * @param layout pages and places on them, as far as the kind of file has any
   * @param furniture what is printed on the pages but is no part of the text
   * @param notes what was seen on the way: changes accepted, pages recognized, damaged places
   */
  record Ingested(
      SourceText text, Origin origin, Layout layout, List<Furniture> furniture, List<Note> notes)
      implements Outcome {

    /** Keeps its own lists. */
    public Ingested {
      furniture = List.copyOf(furniture);
      notes = List.copyOf(notes);
    }

    /** A text without pages. */
    public static Ingested plain(SourceText text, Origin origin) {
      return new Ingested(text, origin, Layout.NONE, List.of(), List.of());
    }
  }

  /**
   * A file that holds files, such as an archive or a mail with attachments. Of a member that bears
   * a mark of state secrecy only the fact remains; whoever has the bytes of the whole must not keep
   * them then ({@link #holdsClassified()}).
   *
   * @param members in their order, each with what became of it
   */
  record Bundle(List<Member> members) implements Outcome {

    /** Keeps its own list. */
    public Bundle {
      members = List.copyOf(members);
    }

    /** Whether a member, at any level, bears a mark of state secrecy. */
    public boolean holdsClassified() {
      return members.stream()
          .anyMatch(member ->
              member.outcome() instanceof Classified
                  || member.outcome() instanceof Bundle inner && inner.holdsClassified());
    }
  }

  /** No bytes, or nothing but blanks. */
  record Empty() implements Outcome {}

  /**
   * A file of a kind that is not read.
   *
   * @param type what it is
   */
  record Unsupported(FileType type) implements Outcome {}

  /**
   * A file of a known kind whose content makes no sense, such as one cut off in mid-transfer.
   *
   * @param type what it seems to be
   * @param offset of the first byte that makes no sense, from 0; −1 where it cannot be told
   */
  record Damaged(FileType type, long offset) implements Outcome {}

  /**
   * A file that opens with a password only.
   *
   * @param type what it is
   */
  record Locked(FileType type) implements Outcome {}

  /**
   * A file that bears a mark of state secrecy (Luật Bảo vệ bí mật nhà nước 117/2025/QH15). Nothing
   * of it is kept, not even its name.
   *
   * @param rule which rule of the gate fired; tells nothing of the content
   */
  record Classified(String rule) implements Outcome {}

  /**
   * Vietnamese in an old encoding, but in which one cannot be told safely.
   *
   * @param likeliest the best guess
   * @param runnerUp the one that is nearly as good
   */
  record Ambiguous(Encoding likeliest, Encoding runnerUp) implements Outcome {}

  /**
   * More than a limit allows.
   *
   * @param limit which
   * @param actual what the file has, as far as it was looked at, in the limit's unit
   * @param most what is allowed, in the limit's unit
   */
  record Exceeded(Limit limit, long actual, long most) implements Outcome {}

  /** Page images only, and no program here that recognizes letters in images. */
  record NoRecognizer() implements Outcome {}
}
