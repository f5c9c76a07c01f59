package org.roviec.assessment;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roviec.finding.Finding;
import org.roviec.lexicon.PhraseBook;
import org.roviec.lexicon.Sentences;
import org.roviec.lexicon.Sentences.Sentence;
import org.roviec.lexicon.Vocabulary;
import org.roviec.lexicon.Words;
import org.roviec.outline.Block;
import org.roviec.outline.BlockType;
import org.roviec.outline.Outline;
import org.roviec.outline.Role;
import org.roviec.outline.Section;

/**
 * Finds what a document says about the past (nhận định, đánh giá): one finding a sentence in the
 * parts that assess, one a bullet in lists of lessons.
 */
public final class AssessmentFinder {

  private static final int SHORTEST_STEM = 12;

  private final Cues cues;

  /** A finder whose tables are numbered by a vocabulary. */
  public AssessmentFinder(Vocabulary vocabulary) {
    cues = new Cues(PhraseBook.load(vocabulary, AssessmentFinder.class, "cues.tsv"));
  }

  /** The assessments of a document, in reading order. */
  public List<Finding<Assessment>> find(Outline outline) {
    List<Finding<Assessment>> found = new ArrayList<>();
    for (Block block : outline.blocks()) {
      Assessment.Type type = typeOf(outline.roleOf(block));
      if (type != null && isRunning(block) && block.start() < block.end()) {
        read(outline, block, type, found);
      }
    }
    return found;
  }

  private static boolean isRunning(Block block) {
    return block.type() == BlockType.PARA || block.type() == BlockType.BULLET;
  }

  private static Assessment.@Nullable Type typeOf(Role role) {
    return switch (role) {
      case RESULT -> Assessment.Type.ACHIEVEMENT;
      case LIMITATION -> Assessment.Type.LIMITATION;
      case CAUSE -> Assessment.Type.CAUSE;
      case LESSON -> Assessment.Type.LESSON;
      case CONTEXT -> Assessment.Type.CONTEXT;
      default -> null;
    };
  }

  private void read(
      Outline outline, Block block, Assessment.Type type, List<Finding<Assessment>> found) {
    Words words = outline.words();
    int start = words.firstFrom(block.start());
    int end = words.firstFrom(block.end());
    if (start >= end) {
      return;
    }
    if (type == Assessment.Type.LESSON) {
      if (!words.isMark(end - 1, ':')) {
        found.add(lesson(outline, words.start(start), words.end(end - 1)));
      }
      return;
    }
    if (type == Assessment.Type.CONTEXT && isPreamble(outline.sectionOf(block))) {
      return;
    }
    List<Sentence> sentences = Sentences.of(words, start, end);
    for (int i = 0; i < sentences.size(); i++) {
      Sentence sentence = sentences.get(i);
      if (!isStem(words, sentence)) {
        Sentence next = i + 1 < sentences.size() ? sentences.get(i + 1) : null;
        add(outline, sentence, next, type, found);
      }
    }
  }

  /** The opening of the paper, which tells of the meeting and not of the matter. */
  private static boolean isPreamble(Section section) {
    return section.parent() < 0 && section.numberNorm() == null;
  }

  private static boolean isStem(Words words, Sentence sentence) {
    return words.isMark(sentence.end() - 1, ':')
        && sentence.end() - sentence.start() < SHORTEST_STEM;
  }

  private static Finding<Assessment> lesson(Outline outline, int start, int end) {
    return Finding.of(
        new Assessment(Assessment.Type.LESSON, null),
        outline.evidence(start, end),
        "assessment.lesson",
        0.9);
  }

  private void add(
      Outline outline,
      Sentence sentence,
      @Nullable Sentence next,
      Assessment.Type byRole,
      List<Finding<Assessment>> found) {
    Words words = outline.words();
    Assessment.Type type = cues.type(words, sentence, next, byRole);
    if (byRole == Assessment.Type.CONTEXT && !cues.looksBack(words, sentence)) {
      return;
    }
    Assessment.Cause cause = type == Assessment.Type.CAUSE ? cues.cause(words, sentence) : null;
    found.add(
        Finding.of(
            new Assessment(type, cause),
            outline.evidence(words.start(sentence.start()), words.end(sentence.end() - 1)),
            type == byRole ? "assessment.by-section" : "assessment.by-cue",
            byRole == Assessment.Type.CONTEXT ? 0.5 : 0.85));
  }
}
