package org.roviec.outline;

import java.util.ArrayList;
import java.util.List;
import org.roviec.finding.Evidence;
import org.roviec.finding.Finding;
import org.roviec.lexicon.Words;
import org.roviec.text.TextView;

/** Binds footnote bodies to the calls that stand glued to the words they qualify. */
final class FootnoteBinder {

  private final TextView view;
  private final Words words;

  FootnoteBinder(TextView view, Words words) {
    this.view = view;
    this.words = words;
  }

  List<Finding<Footnote>> bind(List<Block> blocks) {
    List<Finding<Footnote>> found = new ArrayList<>();
    for (Block block : blocks) {
      if (block.type() == BlockType.FOOTNOTE && block.end() > block.start()) {
        found.add(bind(block, blocks));
      }
    }
    return found;
  }

  private Finding<Footnote> bind(Block note, List<Block> blocks) {
    String marker = view.text().substring(note.markerStart(), note.markerEnd());
    Evidence body = Evidence.at(view, note.start(), note.end());
    for (int k = note.index() - 1; k >= Math.max(0, note.index() - 12); k--) {
      Block block = blocks.get(k);
      if (block.type() == BlockType.FOOTNOTE || block.type() == BlockType.META) {
        continue;
      }
      int call = lastCall(block, marker);
      if (call >= 0) {
        int end = call + marker.length();
        Evidence anchor = Evidence.at(view, call, end);
        Footnote footnote =
            new Footnote(marker, body, anchor, anchorText(block, call), note.index(), k, call);
        return Finding.of(footnote, body, "footnote.called", 0.95);
      }
    }
    Footnote loose = new Footnote(marker, body, null, null, note.index(), -1, -1);
    return Finding.of(loose, body, "footnote.uncalled", 0.6);
  }

  private int lastCall(Block block, String marker) {
    String text = view.text();
    boolean digits = marker.charAt(0) >= '0' && marker.charAt(0) <= '9';
    for (int at = text.lastIndexOf(marker, block.end() - marker.length());
        at > block.start();
        at = text.lastIndexOf(marker, at - 1)) {
      if (!digits) {
        return at;
      }
      if (FootnoteLines.findCall(text, marker, false, at + 1) == at) {
        return at;
      }
    }
    return -1;
  }

  /** The words before a call, back to the last mark, number or six words. */
  private Evidence anchorText(Block block, int call) {
    int last = words.firstFrom(call);
    if (last > 0 && words.end(last - 1) > call) {
      last--;
    }
    int first = last;
    for (int i = last - 1; i >= 0 && words.start(i) >= block.start() && last - i <= 6; i--) {
      if (!words.isWord(i) && !words.isNumber(i) && !words.isMark(i, '%')) {
        break;
      }
      first = i;
      if (words.isNumber(i)) {
        break;
      }
    }
    int start = first == last ? Math.max(block.start(), call - 1) : words.start(first);
    return Evidence.at(view, start, call);
  }
}
