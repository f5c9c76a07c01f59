package org.roviec.ingest.page;

import java.util.ArrayList;
import java.util.List;
import org.roviec.finding.Note;
import org.roviec.ingest.outcome.FileType;
import org.roviec.ingest.outcome.Furniture;
import org.roviec.ingest.outcome.Origin;
import org.roviec.ingest.outcome.Outcome;
import org.roviec.text.Span;

/**
 * What became of one page: what is printed on it, and what there is to say about it.
 *
 * @param page what is printed
 * @param remarks codes of notes about the whole page with their arguments
 */
public record PageRead(PrintedPage page, List<Remark> remarks) {

  /** Keeps its own list. */
  public PageRead {
    remarks = List.copyOf(remarks);
  }

  /** The same with one more thing to say, before the others. */
  public PageRead remarked(Remark remark) {
    List<Remark> all = new ArrayList<>(remarks);
    all.addFirst(remark);
    return new PageRead(page, all);
  }

  /**
   * Something to say about a page.
   *
   * @param code of the note
   * @param arguments of the note; the number of the page comes before them
   */
  public record Remark(String code, List<String> arguments) {

    /** Keeps its own list. */
    public Remark {
      arguments = List.copyOf(arguments);
    }

    /** A remark by code and arguments. */
    public static Remark of(String code, String... arguments) {
      return new Remark(code, List.of(arguments));
    }
  }

  /** Collects the pages of one document. */
  public static final class Document {

    private static final int MOST_UNSURE = 200;

    private final FileType type;
    private final List<PageRead> pages = new ArrayList<>();
    private final List<Furniture> furniture = new ArrayList<>();

    /** A document of this kind. */
    public Document(FileType type) {
      this.type = type;
    }

    /** Adds the next page. */
    public Document add(PageRead page) {
      pages.add(page);
      return this;
    }

    /** Adds what belongs to the whole file and is no part of its text. */
    public Document add(Furniture property) {
      furniture.add(property);
      return this;
    }

    /** The document's text with its notes; empty where no page has any. */
    public Outcome outcome() {
      DocumentText text = DocumentText.of(pages.stream().map(PageRead::page).toList());
      List<Note> notes = new ArrayList<>();
      for (int i = 0; i < pages.size(); i++) {
        int start = text.layout().pages().get(i).span().start();
        Span span = new Span(start, start);
        for (Remark remark : pages.get(i).remarks()) {
          List<String> arguments = new ArrayList<>();
          arguments.add(Integer.toString(i + 1));
          arguments.addAll(remark.arguments());
          notes.add(new Note(remark.code(), span, arguments));
        }
      }
      text.unsure().stream().limit(MOST_UNSURE).forEach(notes::add);
      furniture.addAll(text.furniture());
      return text.text().characters().isBlank() && notes.isEmpty()
          ? new Outcome.Empty()
          : new Outcome.Ingested(text.text(), Origin.of(type), text.layout(), furniture, notes);
    }
  }
}
