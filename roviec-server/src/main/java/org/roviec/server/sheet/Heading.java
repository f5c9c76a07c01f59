package org.roviec.server.sheet;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roviec.text.Vietnamese;

/**
 * A column of a sheet. Sheets made elsewhere call their columns by other words and have them in
 * another order; each column knows the words it goes by.
 */
public interface Heading {

  /** What stands in the head of the column. */
  String heading();

  /** Width in characters. */
  int width();

  /** The words it goes by, without diacritics. */
  List<String> words();

  /** The column that goes by a heading; null for one that is not known. */
  static <C extends Enum<C> & Heading> @Nullable C of(Class<C> columns, String heading) {
    String bare = Vietnamese.bare(heading).replaceAll("[^a-z0-9]+", " ").strip();
    for (C column : columns.getEnumConstants()) {
      if (column.words().contains(bare)) {
        return column;
      }
    }
    return null;
  }
}
