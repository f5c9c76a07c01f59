package org.roviec.corpus.property;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.roviec.corpus.spec.Variants;
import org.roviec.restore.Damage;
import org.roviec.restore.Region;
import org.roviec.restore.Restoration;
import org.roviec.restore.RestoredWord;
import org.roviec.restore.Restorer;
import org.roviec.text.SourceText;
import org.roviec.text.TextView;

/** What holds for every text that is restored, whatever it says and however it is damaged. */
@DisplayName("Tính chất chung của việc khôi phục")
class RestoringPropertiesTest {

  private static final Restorer RESTORER = Restorer.load();

  /** Longer texts are restored as they are judged only. */
  private static final int LONG = 5_000;

  /** Characters a view leaves out. */
  private static final String ZERO_WIDTH = "\u200b\u200c\u200d\ufeff\u00ad";

  private static Stream<Texts.Case> everything() {
    return Stream.of(
            Texts.cases("any characters", 150, Texts::anything),
            Texts.cases("shards", 100, Texts::shards),
            Texts.cases("mutated documents", 12, Texts::mutated),
            Texts.documents().stream().map(text -> new Texts.Case("a document", text)),
            unmarked())
        .flatMap(cases -> cases);
  }

  private static Stream<Texts.Case> unmarked() {
    return Texts.documents().stream()
        .map(text -> new Texts.Case("a document without marks", bare(text)));
  }

  private static String bare(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{Mn}", "")
        .replace('đ', 'd')
        .replace('Đ', 'D');
  }

  private static void forAll(Stream<Texts.Case> cases, Consumer<SourceText> property) {
    List<String> faults = new ArrayList<>();
    int[] seen = {0};
    cases.forEach(each -> {
      seen[0]++;
      try {
        property.accept(SourceText.of(each.text()));
      } catch (RuntimeException | AssertionError | StackOverflowError e) {
        faults.add(each.name() + ": " + e);
      }
    });
    assertThat(seen[0]).isGreaterThan(10);
    assertThat(faults).as("%d of %d texts", faults.size(), seen[0]).isEmpty();
  }

  /** All texts restored as they are judged, and short ones as if they were damaged. */
  private static final class Restored {
    static final List<Restoration> ALL = restorations();

    private static List<Restoration> restorations() {
      List<Restoration> all = new ArrayList<>();
      everything()
          .map(each -> SourceText.of(each.text()))
          .forEach(source -> {
            all.add(RESTORER.restore(source));
            if (source.length() < LONG) {
              all.add(RESTORER.restore(source, Damage.OCR));
              all.add(RESTORER.restore(source, Damage.UNMARKED));
            }
          });
      return all;
    }
  }

  private static void forAllDamages(Consumer<Restoration> property) {
    assertThat(Restored.ALL).hasSizeGreaterThan(600);
    Restored.ALL.forEach(property);
  }

  @Test
  @DisplayName(
      "mỗi ký tự khôi phục chỉ về nguồn, theo thứ tự; mỗi ký tự nguồn có chỗ trong bản khôi phục")
  void mapsThereAndBack() {
    forAllDamages(RestoringPropertiesTest::checkMapping);
  }

  private static void checkMapping(Restoration restoration) {
    TextView view = restoration.view();
    String source = view.source().characters();
    boolean[] covered = new boolean[source.length()];
    int last = 0;
    for (int i = 0; i < view.length(); i++) {
      int start = view.sourceStart(i);
      int end = view.sourceEnd(i);
      if (start < last || end < start || end > source.length()) {
        throw new AssertionError("view character " + i + " stands for " + start + ".." + end);
      }
      last = start;
      java.util.Arrays.fill(covered, start, end, true);
    }
    for (int k = 0; k < covered.length; k++) {
      if (!covered[k] && ZERO_WIDTH.indexOf(source.charAt(k)) < 0) {
        throw new AssertionError("source character " + k + " is not in the view");
      }
    }
  }

  @Test
  @DisplayName("mỗi lời đoán đứng đúng chỗ ở cả hai bên; vùng phủ kín văn bản")
  void guessesStandWhereTheySay() {
    forAllDamages(restoration -> {
      TextView view = restoration.view();
      for (RestoredWord word : restoration.words()) {
        if (!standsRight(word, view)) {
          throw new AssertionError(word + " does not stand where it says");
        }
      }
      int at = 0;
      for (Region region : restoration.regions()) {
        assertThat(region.source().start()).isEqualTo(at);
        at = region.source().end();
      }
      assertThat(at).isEqualTo(view.source().length());
    });
  }

  private static boolean standsRight(RestoredWord word, TextView view) {
    return view.text().substring(word.start(), word.end()).equals(word.restored())
        && word.written().equals(view.source().quote(word.source()))
        && view.sourceStart(word.start()) == word.source().start()
        && view.sourceEnd(word.end() - 1) == word.source().end()
        && word.confidence() >= 0
        && word.confidence() <= 1;
  }

  @Test
  @DisplayName("số dòng không đổi")
  void keepsLines() {
    forAllDamages(restoration -> {
      long lines = lines(restoration.view().source().characters());
      assertThat(lines(restoration.view().text())).isEqualTo(lines);
      assertThat(lines(restoration.text())).isEqualTo(lines);
    });
  }

  private static long lines(String text) {
    return text.chars().filter(c -> c == '\n').count();
  }

  @Test
  @DisplayName("văn bản sạch, kể cả viết tổ hợp (NFD) hay đặt dấu kiểu khác, ra đúng như khi vào")
  void leavesCleanTextAlone() {
    int clean = 0;
    for (String text : Texts.documents()) {
      for (String form :
          List.of(text, Variants.decomposed(text), Variants.otherTonePlacement(text))) {
        if (!Restorer.isDamaged(SourceText.of(text))) {
          Restoration restoration = RESTORER.restore(SourceText.of(form));
          assertThat(restoration.text()).isEqualTo(form);
          assertThat(restoration.words()).isEmpty();
          clean++;
        }
      }
    }
    assertThat(clean).isGreaterThan(20);
  }

  @Test
  @DisplayName("bản đã khôi phục, khôi phục lần nữa không đổi gì")
  void restoringTwiceIsRestoringOnce() {
    forAll(
        Stream.concat(
            unmarked(), Texts.documents().stream().map(text -> new Texts.Case("document", text))),
        source -> {
          String once = RESTORER.restore(source).text();
          assertThat(RESTORER.restore(SourceText.of(once)).text()).isEqualTo(once);
        });
  }

  @Test
  @DisplayName("một đoạn hỏng giữa văn bản sạch: phần sạch giữ đúng từng ký tự")
  void touchesDamagedRegionsOnly() {
    String clean =
        Texts.documents().stream()
            .filter(RestoringPropertiesTest::isClean)
            .findFirst()
            .orElseThrow();
    String odd = Variants.decomposed(clean) + "\n";
    for (String text : Texts.documents()) {
      String damaged = bare(text) + "\n";
      String restored = RESTORER.restore(SourceText.of(odd + damaged + odd)).text();
      assertThat(restored).startsWith(odd).endsWith(odd);
    }
  }

  private static boolean isClean(String text) {
    return !Restorer.isDamaged(SourceText.of(text));
  }

  @Test
  @DisplayName("một triệu ký tự trên một dòng, sạch, không dấu hay chỉ một từ")
  void copesWithOneLongLine() {
    String line = Texts.documents().getFirst().replace('\n', ' ');
    String clean = line.repeat(1_000_000 / line.length() + 1);
    assertThat(RESTORER.restore(SourceText.of(clean)).text()).isEqualTo(clean);
    Restoration unmarked = RESTORER.restore(SourceText.of(bare(clean)));
    assertThat(unmarked.wasDamaged()).isTrue();
    checkMapping(unmarked);
    Restoration word = RESTORER.restore(SourceText.of("e".repeat(1_000_000)), Damage.OCR);
    assertThat(word.view().length()).isEqualTo(1_000_000);
  }
}
