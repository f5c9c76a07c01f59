package org.roviec.citation;

import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.roviec.lexicon.PhraseExamples;

@DisplayName("Các bảng của phần viện dẫn đúng với ví dụ của chúng")
class CitationRulesTest {

  @TestFactory
  Stream<DynamicTest> everyRowSeesItsExamples() {
    return Stream.of(
            "kinds.tsv",
            "laws.tsv",
            "horizons.tsv",
            "titles.tsv",
            "title-words.tsv",
            "stops.tsv",
            "makers.tsv",
            "sessions.tsv",
            "relations.tsv")
        .flatMap(table -> PhraseExamples.of(CitationRules.class, table));
  }
}
