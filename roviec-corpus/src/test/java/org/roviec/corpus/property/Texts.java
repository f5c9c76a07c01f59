package org.roviec.corpus.property;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.roviec.corpus.Folders;

/**
 * Texts made by chance, always the same for the same seed; give another seed with {@code -Dseed}.
 */
final class Texts {

  /** What chance starts from. */
  static final long SEED = Long.getLong("seed", 20261121L);

  private static final List<String> DOCUMENTS =
      Folders.in(Folders.MODULE.resolve("golden")).stream()
          .filter(java.nio.file.Files::isDirectory)
          .map(folder -> Folders.golden(folder.getFileName().toString()))
          .toList();

  private static final String[] SHARDS = {
    "Giao Sở Tài chính ",
    "chủ trì, ",
    "phối hợp với ",
    "các cơ quan liên quan ",
    "trước ngày ",
    "30/6",
    "/2026",
    "số ",
    "12-KL/TU",
    "30/2020/NĐ-CP",
    " ngày ",
    "\n",
    "\n\n",
    "- ",
    "1. ",
    "1.1. ",
    "a) ",
    "I- ",
    "Điều 1. ",
    "| a | b |\n",
    "|---|---|\n",
    "| TT | Nội dung | Chủ trì | Thời gian |\n",
    "Nơi nhận:\n",
    "T/M ",
    "BAN THƯỜNG VỤ",
    "KT. CHỦ TỊCH\n",
    "11/40 chỉ tiêu ",
    "tăng 4,5% ",
    "so với cùng kỳ",
    "(",
    ")",
    "“",
    "”",
    "[",
    "]",
    "**",
    "#",
    "1 ",
    "¹",
    "\t",
    "\r\n",
    "\f",
    "\u00a0",
    "\u0301",
    "\u200b",
    "\ud83d",
    "\udc4d",
    "\ud83d\udc4d",
    ".",
    ";",
    ":",
    "…",
    "./.",
    "Quyết định ",
    "Nghị quyết ",
    "của ",
    "về ",
    "và ",
    "trình ",
    "Thường trực Tỉnh ủy ",
    "Tuy nhiên, ",
    "Lưu: VT",
    "THÔNG BÁO\n",
    "-----\n",
    "Phụ lục\n",
    "2026",
    "năm ",
    "quý ",
    "trong ",
    "tháng ",
    "0",
    "99999999999"
  };

  private Texts() {}

  /** The golden documents' sources. */
  static List<String> documents() {
    return DOCUMENTS;
  }

  /** So many texts of one sort, each with its own chance. */
  static Stream<Case> cases(
      String sort, int count, java.util.function.Function<Random, String> maker) {
    return java.util.stream.IntStream.range(0, count)
        .mapToObj(i -> {
          long seed = SEED * 31 + i;
          return new Case(sort + ", seed " + seed, maker.apply(new Random(seed)));
        });
  }

  /**
   * A text with the name by which it can be made again.
   *
   * @param name sort and seed
   * @param text the text
   */
  record Case(String name, String text) {}

  /** Any characters at all, lone surrogates and controls too. */
  static String anything(Random chance) {
    StringBuilder out = new StringBuilder();
    int length = chance.nextInt(400);
    int range = chance.nextBoolean() ? 0x250 : 0x10000;
    for (int i = 0; i < length; i++) {
      out.append((char) chance.nextInt(range));
    }
    return out.toString();
  }

  /** Pieces of office papers in any order. */
  static String shards(Random chance) {
    StringBuilder out = new StringBuilder();
    int pieces = chance.nextInt(120);
    for (int i = 0; i < pieces; i++) {
      out.append(SHARDS[chance.nextInt(SHARDS.length)]);
    }
    return out.toString();
  }

  /** A real document with damage done to it. */
  static String mutated(Random chance) {
    StringBuilder out = new StringBuilder(DOCUMENTS.get(chance.nextInt(DOCUMENTS.size())));
    int from = chance.nextInt(Math.max(1, out.length() - 4000));
    out.delete(0, from).setLength(Math.min(out.length(), 4000));
    int blows = 1 + chance.nextInt(30);
    for (int i = 0; i < blows && out.length() > 10; i++) {
      int at = chance.nextInt(out.length() - 5);
      switch (chance.nextInt(6)) {
        case 0 -> out.delete(at, at + 1 + chance.nextInt(5));
        case 1 -> out.insert(at, SHARDS[chance.nextInt(SHARDS.length)]);
        case 2 -> out.setCharAt(at, (char) chance.nextInt(0x2100));
        case 3 -> out.insert(at, "\n");
        case 4 -> out.setCharAt(at, Character.toUpperCase(out.charAt(at)));
        default -> out.insert(at, out.substring(at, Math.min(out.length(), at + 60)));
      }
    }
    return out.toString();
  }
}
