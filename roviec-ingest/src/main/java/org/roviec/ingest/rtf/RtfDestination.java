package org.roviec.ingest.rtf;

import com.rtfparserkit.rtf.Command;
import org.jspecify.annotations.Nullable;

/** Where the text of a group goes. */
enum RtfDestination {
  /** To the text at hand. */
  TEXT,
  /** Nowhere. */
  NOWHERE,
  /** Nowhere, but for properties of the file inside it. */
  FILE,
  /** Names of fonts. */
  FONTS,
  /** In front of the paragraph, as its number. */
  NUMBER,
  FOOTNOTE,
  HEADER,
  FOOTER,
  TEXT_BOX,
  /** Among the properties of the file. */
  PROPERTY,
  /** Name of a property of a drawn shape. */
  SHAPE_NAME,
  /** Its value. */
  SHAPE_VALUE;

  /** Where the group goes that a command opens; null for a command that opens none. */
  static @Nullable RtfDestination of(Command command) {
    return switch (command) {
      case fonttbl -> FONTS;
      case info, userprops -> FILE;
      case listtext, pntext -> NUMBER;
      case footnote -> FOOTNOTE;
      case header, headerl, headerr, headerf -> HEADER;
      case footer, footerl, footerr, footerf -> FOOTER;
      case shptxt, dptxbxtext -> TEXT_BOX;
      case title, subject, keywords, doccomm, category, staticval -> PROPERTY;
      case sn -> SHAPE_NAME;
      case sv -> SHAPE_VALUE;
      case colortbl,
          stylesheet,
          listtable,
          listoverridetable,
          revtbl,
          rsidtbl,
          pict,
          fldinst,
          annotation,
          atnid,
          atnauthor,
          atnref,
          atrfstart,
          atrfend,
          bkmkstart,
          bkmkend,
          shprslt,
          nonshppict,
          nonesttables,
          ftnsep,
          ftnsepc,
          ftncn,
          aftnsep,
          aftnsepc,
          filetbl,
          template,
          xe,
          tc,
          objdata,
          objclass,
          objname,
          pn,
          pnseclvl,
          xmlnstbl,
          background ->
          NOWHERE;
      default -> null;
    };
  }

  /** Whether an optional group ({@code \*}) is read although older programs pass over it. */
  static boolean isReadThrough(Command command) {
    return switch (command) {
      case shpinst, shppict, nesttableprops, footnote, userprops, dptxbx, docmd -> true;
      default -> false;
    };
  }
}
