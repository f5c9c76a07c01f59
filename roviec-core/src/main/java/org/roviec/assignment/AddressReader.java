package org.roviec.assignment;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roviec.assignment.Assignment.Mode;
import org.roviec.finding.Evidence;
import org.roviec.lexicon.Words;
import org.roviec.organization.BodyMention;
import org.roviec.outline.Block;
import org.roviec.outline.Outline;

/** Reads headings and stems that do nothing but address bodies: "Đối với Ủy ban nhân dân tỉnh:". */
final class AddressReader {

  /**
   * A stem or heading whose words beside its owners are no longer than this is addressed to them.
   */
  private static final int LONGEST_ADDRESS = 95;

  private final Outline outline;
  private final Words words;
  private final OwnerReader owners;
  private final PartyReader parties;

  AddressReader(Outline outline, OwnerReader owners, PartyReader parties) {
    this.outline = outline;
    this.words = outline.words();
    this.owners = owners;
    this.parties = parties;
  }

  /** What a heading or stem says to its owners, null if it names none or says much more. */
  @Nullable Surroundings read(Block block) {
    int from = words.firstFrom(block.start());
    int to = words.firstFrom(block.end());
    OwnerReader.Owners read = owners.read(words, from, to);
    List<BodyMention> named = new ArrayList<>();
    int after;
    Mode mode = Mode.NONE;
    Evidence trigger = null;
    if (read == null) {
      var bare = owners.list(words, from, to);
      if (bare.isEmpty() || !fillsMost(bare.getLast().end(), from, to)) {
        return null;
      }
      for (var body : bare) {
        named.add(PartyReader.mention(outline, body, false));
      }
      after = bare.getLast().end();
    } else {
      for (var body : read.owners()) {
        named.add(PartyReader.mention(outline, body, false));
      }
      after = read.owners().getLast().end();
      mode = read.mode() == Mode.GIAO || read.mode() == Mode.YEU_CAU ? read.mode() : Mode.NONE;
      if (read.triggerStart() >= 0 && mode != Mode.NONE) {
        trigger =
            outline.evidence(words.start(read.triggerStart()), words.end(read.triggerEnd() - 1));
      }
    }
    List<BodyMention> cooperating = parties.cooperating(outline, after, to);
    int said = after < to ? block.end() - words.start(after) - bracketed(after, to) : 0;
    for (BodyMention body : cooperating) {
      said -= body.evidence().quote().length();
    }
    return said > LONGEST_ADDRESS
        ? null
        : new Surroundings(named, cooperating, mode, trigger, true, null);
  }

  private boolean fillsMost(int end, int from, int to) {
    int all = words.end(to - 1) - words.start(from);
    int covered = words.end(end - 1) - words.start(from);
    return covered * 10 >= all * 7 || words.isMark(end, ':') || words.isMark(end, '(');
  }

  /** Characters inside brackets between two words: they explain, and demand nothing. */
  private int bracketed(int from, int to) {
    int characters = 0;
    int open = -1;
    for (int i = from; i < to; i++) {
      if (words.isMark(i, '(') && open < 0) {
        open = words.start(i);
      } else if (words.isMark(i, ')') && open >= 0) {
        characters += words.end(i) - open;
        open = -1;
      }
    }
    return characters;
  }
}
