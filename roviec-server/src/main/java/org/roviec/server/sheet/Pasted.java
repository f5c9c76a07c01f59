package org.roviec.server.sheet;

import java.util.ArrayList;
import java.util.List;

/** Cells as a spreadsheet puts them on the clipboard. */
final class Pasted {

  private final String text;
  private final List<SheetLines.Line> lines = new ArrayList<>();
  private List<String> cells = new ArrayList<>();
  private final StringBuilder cell = new StringBuilder();

  Pasted(String text) {
    this.text = text.replace("\r\n", "\n").replace('\r', '\n');
  }

  List<SheetLines.Line> lines() {
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted) {
        if (c != '"') {
          cell.append(c);
        } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
          cell.append(c);
          i++;
        } else {
          quoted = false;
        }
      } else if (c == '"' && cell.isEmpty()) {
        quoted = true;
      } else if (c == '\t') {
        endCell();
      } else if (c == '\n') {
        endLine();
      } else {
        cell.append(c);
      }
    }
    endLine();
    return lines;
  }

  private void endCell() {
    cells.add(cell.toString().strip());
    cell.setLength(0);
  }

  private void endLine() {
    endCell();
    lines.add(new SheetLines.Line(lines.size() + 1, cells));
    cells = new ArrayList<>();
  }
}
