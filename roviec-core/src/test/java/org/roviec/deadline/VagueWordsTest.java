package org.roviec.deadline;

import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.roviec.lexicon.PhraseExamples;

@DisplayName("Từ ngữ mơ hồ về thời gian")
class VagueWordsTest {

  @TestFactory
  Stream<DynamicTest> examples() {
    return PhraseExamples.of(VagueWords.class, "vague.tsv");
  }
}
