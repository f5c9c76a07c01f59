package org.roviec.ingest.sheet;

import java.util.ArrayList;
import java.util.List;
import org.roviec.ingest.outcome.FileType;
import org.roviec.ingest.outcome.Furniture;
import org.roviec.ingest.outcome.Layout;
import org.roviec.ingest.outcome.Origin;
import org.roviec.ingest.outcome.Outcome;
import org.roviec.text.SourceText;

/** The sheets of one file, with what stands on their pages and in the file's properties. */
final class Sheets {

  private final FileType type;
  private final List<Grid> grids = new ArrayList<>();
  private final List<Furniture> furniture = new ArrayList<>();
  private long room;

  /** No sheets yet, and room for so many characters. */
  Sheets(FileType type, long room) {
    this.type = type;
    this.room = room;
  }

  /** A new sheet; counted once it is added. */
  Grid grid(String name) {
    return new Grid(name == null ? "" : name, room);
  }

  void add(Grid grid) {
    room -= grid.characters();
    grids.add(grid);
  }

  void property(String value) {
    keep(Furniture.Kind.PROPERTY, value);
  }

  void headOrFoot(String value, boolean head) {
    keep(head ? Furniture.Kind.HEADER : Furniture.Kind.FOOTER, value);
  }

  private void keep(Furniture.Kind kind, String value) {
    if (value != null && !value.isBlank()) {
      furniture.add(new Furniture(kind, 0, value.strip()));
    }
  }

  Outcome outcome() {
    SheetText text = new SheetText();
    boolean several = grids.stream().filter(grid -> !grid.rows().isEmpty()).count() > 1;
    grids.forEach(grid -> text.add(grid, several));
    return text.text().isBlank()
        ? new Outcome.Empty()
        : new Outcome.Ingested(
            SourceText.of(text.text()), Origin.of(type), Layout.NONE, furniture, List.of());
  }
}
