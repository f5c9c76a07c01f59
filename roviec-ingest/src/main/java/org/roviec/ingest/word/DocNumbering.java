package org.roviec.ingest.word;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.apache.poi.hwpf.model.ListData;
import org.apache.poi.hwpf.model.ListFormatOverrideLevel;
import org.apache.poi.hwpf.model.ListLevel;
import org.apache.poi.hwpf.model.ListTables;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.jspecify.annotations.Nullable;
import org.roviec.ingest.flow.ListCounter;
import org.roviec.ingest.flow.NumberLevel;
import org.roviec.ingest.flow.NumberStyle;

/** Automatic numbers of Word 97 to 2003, as printed. */
final class DocNumbering {

  /** Lists from before Word 97 bear this instead of a number. */
  private static final int OLD_LIST = 0xf801;

  private static final int LEVELS = 9;

  private final @Nullable ListTables tables;
  private final Map<Integer, ListCounter> counters = new HashMap<>();
  private final Map<Integer, Numbered> lists = new HashMap<>();

  /**
   * A list that paragraphs name.
   *
   * @param id of its definition, which other lists may share
   * @param levels what is printed
   * @param starts with which numbers its levels begin, where it says so
   * @param started levels that have begun so
   */
  private record Numbered(
      int id, List<NumberLevel> levels, Map<Integer, Integer> starts, Set<Integer> started) {}

  DocNumbering(@Nullable ListTables tables) {
    this.tables = tables;
  }

  /** What is printed in front of a paragraph. */
  String label(Paragraph paragraph) {
    int index = paragraph.getIlfo();
    if (index <= 0 || index == OLD_LIST || tables == null) {
      return "";
    }
    ListTables known = tables;
    Numbered list = lists.computeIfAbsent(index, unknown -> list(known, index));
    ListCounter counter = counters.computeIfAbsent(list.id, unknown -> new ListCounter());
    int level = paragraph.getIlvl();
    Integer start = list.starts.get(level);
    if (start != null && list.started.add(level)) {
      counter.setNext(level, start);
    }
    return counter.next(level, list.levels);
  }

  private static Numbered list(ListTables tables, int index) {
    List<NumberLevel> levels = new ArrayList<>();
    Map<Integer, Integer> starts = new HashMap<>();
    int id = 0;
    try {
      id = tables.getLfo(index).getLsid();
      ListData data = tables.getListData(id);
      int count = data == null ? 0 : Math.min(LEVELS, data.numLevels());
      for (int i = 0; i < count; i++) {
        levels.add(level(data.getLevels()[i]));
      }
      for (ListFormatOverrideLevel own : tables.getLfoData(index).getRgLfoLvl()) {
        override(own, levels, starts);
      }
    } catch (NoSuchElementException unknown) {
      levels.clear();
    }
    return new Numbered(id, levels, starts, new HashSet<>());
  }

  private static void override(
      @Nullable ListFormatOverrideLevel own,
      List<NumberLevel> levels,
      Map<Integer, Integer> starts) {
    if (own == null || own.getLevelNum() < 0 || own.getLevelNum() >= levels.size()) {
      return;
    }
    if (own.isFormatting() && own.getLevel() != null) {
      levels.set(own.getLevelNum(), level(own.getLevel()));
    }
    if (own.isStartAt()) {
      starts.put(own.getLevelNum(), own.getIStartAt());
    }
  }

  private static NumberLevel level(ListLevel level) {
    NumberStyle style =
        switch (level.getNumberFormat()) {
          case 1 -> NumberStyle.UPPER_ROMAN;
          case 2 -> NumberStyle.LOWER_ROMAN;
          case 3 -> NumberStyle.UPPER_LETTER;
          case 4 -> NumberStyle.LOWER_LETTER;
          case 22 -> NumberStyle.DECIMAL_ZERO;
          case 23, 255 -> NumberStyle.NONE;
          default -> NumberStyle.DECIMAL;
        };
    String gap = level.getTypeOfCharFollowingTheNumber() == 2 ? "" : " ";
    return new NumberLevel(
        style,
        pattern(level.getNumberText(), style),
        level.getStartAt(),
        NumberLevel.USUAL,
        level.isLegalNumbering(),
        gap);
  }

  /** Characters below 9 stand for the numbers of levels. */
  private static String pattern(@Nullable String text, NumberStyle style) {
    if (text == null) {
      return "";
    }
    if (style == NumberStyle.NONE) {
      return DocxLevel.bullet(text, null);
    }
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < LEVELS) {
        out.append('%').append(c + 1);
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }
}
