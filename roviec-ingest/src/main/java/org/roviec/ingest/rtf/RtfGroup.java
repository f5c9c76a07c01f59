package org.roviec.ingest.rtf;

import org.roviec.ingest.flow.Lettering;
import org.roviec.ingest.legacy.LegacyFont;

/** What holds inside a group, until its closing brace. */
final class RtfGroup {

  RtfDestination destination = RtfDestination.TEXT;

  /** Whether the group began its destination, and ends it. */
  boolean opens;

  /** Number of the font; −1 for the usual one. */
  int font = -1;

  boolean capitals;
  boolean struck;
  boolean raised;
  boolean hidden;
  boolean deleted;

  RtfGroup() {}

  /** A group inside another begins with all that holds there. */
  RtfGroup(RtfGroup outer) {
    destination = outer.destination;
    font = outer.font;
    capitals = outer.capitals;
    struck = outer.struck;
    raised = outer.raised;
    hidden = outer.hidden;
    deleted = outer.deleted;
  }

  /** Letters as they are without any command. */
  void plain() {
    font = -1;
    capitals = false;
    struck = false;
    raised = false;
    hidden = false;
    deleted = false;
  }

  /** How letters in this font are printed. */
  Lettering lettering(String fontName) {
    return Lettering.of(LegacyFont.of(fontName), capitals, struck, raised);
  }
}
