package org.roviec.restore;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.roviec.restore.engine.Letters;
import org.roviec.restore.engine.Model;
import org.roviec.text.SourceText;
import org.roviec.text.TextView;

@DisplayName("Bộ khôi phục")
class RestorerTest {

  private final Restorer restorer = Restorer.load();

  private static final String SCAN =
      """
      Diéu 5. Trach nhiém cua Uy ban nhan dan tinh
      1. Uy ban nhan dan tinh chi dao cac s6, nganh phéi hop thuc hién
      quy dinh tai Nghi dinh sé 12/2019/ND-CP ngay 05/02/2019 cua Chinh phi.
      """;

  private String restored(String text) {
    return restorer.restore(SourceText.of(text)).view().text();
  }

  @Test
  @DisplayName("Văn bản sạch đi qua nguyên vẹn và không có lời đoán nào")
  void leavesCleanTextAlone() {
    String clean = HeldOut.text();
    Restoration restoration = restorer.restore(SourceText.of(clean));
    assertThat(restoration.wasDamaged()).isFalse();
    assertThat(restoration.view().text()).isEqualTo(clean);
    assertThat(restoration.words()).isEmpty();
  }

  @Test
  @DisplayName("Trang quét được đọc lại, số và ngày giữ nguyên")
  void readsScan() {
    Restoration restoration = restorer.restore(SourceText.of(SCAN));
    assertThat(restoration.regions().getFirst().damage()).isEqualTo(Damage.OCR);
    assertThat(restoration.view().text())
        .contains("Điều 5. Trách nhiệm của Ủy ban nhân dân tỉnh")
        .contains("12/2019/NĐ-CP ngày 05/02/2019 của Chính phủ");
    assertThat(restoration.flags())
        .anySatisfy(flag -> {
          assertThat(flag.reason()).isEqualTo(Flag.Reason.SYMBOL);
          assertThat(flag.restored()).isEqualTo("12/2019/NĐ-CP");
        });
  }

  @Test
  @DisplayName("Số giữa câu chỉ thành chữ khi chắc, và luôn được nêu ra")
  void turnsNumbersIntoWordsOnlyWhenSure() {
    int words = 0;
    for (HeldOut.Page page : HeldOut.pages()) {
      Restoration restoration = restorer.restore(SourceText.of(page.read()), Damage.OCR);
      for (RestoredWord word : restoration.words()) {
        if (word.changed() && word.written().matches("\\d+")) {
          words++;
          assertThat(word.confidence()).as(word.toString()).isGreaterThanOrEqualTo(0.9);
          assertThat(restoration.flags())
              .contains(
                  new Flag(
                      word.source(), word.written(), word.restored(), Flag.Reason.WORD_AS_NUMBER));
        }
      }
    }
    assertThat(words).isPositive();
  }

  @Test
  @DisplayName("Văn bản gõ không dấu được thêm dấu")
  void addsMarks() {
    String truth = "Các cơ quan, đơn vị có trách nhiệm thi hành Quyết định này kể từ ngày ký.";
    assertThat(restored(Letters.bare(truth))).isEqualTo(truth);
  }

  @Test
  @DisplayName("Mỗi ký tự của bản khôi phục chỉ về đúng chỗ trong nguồn, theo thứ tự")
  void mapsEveryCharacterBack() {
    for (HeldOut.Page page : HeldOut.pages().subList(0, 12)) {
      SourceText source = SourceText.of(page.read());
      Restoration restoration = restorer.restore(source);
      TextView view = restoration.view();
      int last = 0;
      for (int i = 0; i < view.length(); i++) {
        assertThat(view.sourceStart(i)).isBetween(last, view.sourceEnd(i));
        assertThat(view.sourceEnd(i)).isLessThanOrEqualTo(source.length());
        last = view.sourceStart(i);
      }
      for (RestoredWord word : restoration.words()) {
        assertThat(view.text().substring(word.start(), word.end())).isEqualTo(word.restored());
        assertThat(view.spans(word.start(), word.end())).singleElement().isEqualTo(word.source());
        assertThat(word.written()).isEqualTo(source.quote(word.source()));
        assertThat(word.confidence()).isBetween(0.0, 1.0);
      }
    }
  }

  @Test
  @DisplayName("Những gì nằm ngoài các từ được giữ từng ký tự")
  void keepsWhatIsBetweenWords() {
    for (HeldOut.Page page : HeldOut.pages().subList(0, 5)) {
      Restoration restoration = restorer.restore(SourceText.of(page.read()));
      String digits = restoration.view().text().replaceAll("[^,;:()\n]", "");
      assertThat(digits).isEqualTo(page.read().replaceAll("[^,;:()\n]", ""));
    }
  }

  @Test
  @DisplayName("Khôi phục lần nữa không đổi gì thêm")
  void isIdempotent() {
    for (HeldOut.Page page : HeldOut.pages().subList(0, 5)) {
      String once = restored(page.read());
      assertThat(Restorer.isDamaged(SourceText.of(once))).isFalse();
    }
  }

  @Test
  @DisplayName("Chuỗi nào cũng được nhận")
  void acceptsAnyString() {
    Random random = new Random(7);
    String alphabet = "aáãoộ Đd1lI|¢&\n.-/,)(\"\t\u0301\ud83d\ude00\u200b\u00a0\r4c?NQTU";
    for (int round = 0; round < 400; round++) {
      StringBuilder text = new StringBuilder();
      int length = random.nextInt(60);
      for (int i = 0; i < length; i++) {
        text.append(
            random.nextInt(8) == 0
                ? (char) random.nextInt(0x10000)
                : alphabet.charAt(random.nextInt(alphabet.length())));
      }
      SourceText source = SourceText.of(text);
      for (Damage damage : Damage.values()) {
        assertThat(restorer.restore(source, damage).view().source()).isSameAs(source);
      }
      assertThat(restorer.restore(source).view()).isNotNull();
    }
  }

  @Test
  @DisplayName("Từ rất dài và dòng không có chỗ nghỉ không làm nghẽn")
  void copesWithMonsters() {
    String monster = "hdi nghi giira nhiém ky ".repeat(4000) + "x".repeat(100_000);
    assertThat(restorer.restore(SourceText.of(monster), Damage.OCR).view().text())
        .startsWith("hội nghị giữa nhiệm kỳ");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  @DisplayName("Văn bản lạ cũng được nhận, không mất ký tự nào và không đoán bừa")
  void copesWithOddTexts(String name, String text) {
    SourceText source = SourceText.of(text);
    for (Damage damage : Damage.values()) {
      Restoration restoration = restorer.restore(source, damage);
      assertThat(restoration.view().text()).as(name).hasSameSizeAs(text);
      assertThat(restoration.text()).hasSameSizeAs(text);
      assertThat(restoration.words())
          .allSatisfy(word -> assertThat(word.confidence()).isBetween(0.0, 1.0));
    }
    assertThat(restorer.restore(source).view().text()).hasSameSizeAs(text);
  }

  static Stream<Arguments> copesWithOddTexts() {
    return Stream.of(
        Arguments.of("rỗng", ""),
        Arguments.of("chỉ khoảng trắng", " \t\n\r\n \u00a0\n"),
        Arguments.of("chỉ ký hiệu", "& | ? ¢ % # @ ! ^ ~ \\ ' ` $ §\n".repeat(300)),
        Arguments.of("chỉ dấu câu", ".,;:()-–—/…".repeat(1000)),
        Arguments.of("cặp thay thế", "𝐀𝐁 😀😀 𠮷𠮷 𝟏𝟐\n".repeat(200)),
        Arguments.of("nửa cặp thay thế", "\ud83d \ude00x\ud83d y\udc00\n".repeat(200)),
        Arguments.of("mã chưa cấp", "\u0378\u0379 \u05ff\uffff \u2fe0\n".repeat(200)),
        Arguments.of("một dòng một triệu ký tự", "x".repeat(1_000_000)),
        Arguments.of("một dòng toàn số", "7".repeat(1_000_000)),
        Arguments.of("dấu rời", "\u0301\u0323\u0300".repeat(1000)));
  }

  @Test
  @DisplayName("Chữ vô nghĩa không chỗ nghỉ không làm hỏng độ tin cậy")
  void staysSaneOnNoise() {
    Random random = new Random(11);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 3000; i++) {
      for (int length = 2 + random.nextInt(3); length > 0; length--) {
        text.append("aeiouthngcdr6éi1".charAt(random.nextInt(16)));
      }
      text.append(' ');
    }
    Restoration restoration = restorer.restore(SourceText.of(text), Damage.OCR);
    assertThat(restoration.words())
        .hasSizeGreaterThan(2000)
        .allSatisfy(word -> assertThat(word.confidence()).isBetween(0.0, 1.0));
  }

  @Test
  @DisplayName("Kết quả không tùy vào những văn bản đã khôi phục trước đó")
  void forgetsOtherTexts() {
    List<HeldOut.Page> pages = HeldOut.pages();
    for (HeldOut.Page page : pages.subList(0, 6)) {
      restored(page.read());
    }
    SourceText page = SourceText.of(pages.get(6).read());
    assertThat(restorer.restore(page).words())
        .isEqualTo(Restorer.with(model()).restore(page).words());
  }

  private static Model model() {
    try (InputStream in =
        Objects.requireNonNull(Restorer.class.getResourceAsStream("restore.bin"))) {
      return Model.read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  @DisplayName("Nhiều luồng cùng dùng một bộ khôi phục cho cùng kết quả")
  void servesManyThreads() throws Exception {
    List<HeldOut.Page> pages = HeldOut.pages().subList(0, 8);
    List<String> alone = new ArrayList<>();
    pages.forEach(page -> alone.add(restored(page.read())));
    try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
      List<Callable<String>> tasks = new ArrayList<>();
      pages.forEach(page -> tasks.add(() -> restored(page.read())));
      List<String> together = new ArrayList<>();
      for (Future<String> result : pool.invokeAll(tasks)) {
        together.add(result.get());
      }
      assertThat(together).isEqualTo(alone);
    }
  }

  @Test
  @DisplayName("Tên công nghệ một số một chữ, như 5G, được giữ nguyên")
  void keepsTechnologies() {
    assertThat(restored("Day nhanh phat trién ha tang 5G trén dia ban tinh, phi séng tai cac xa"))
        .contains("hạ tầng 5G");
  }

  @Test
  @DisplayName("Lần đọc đầu của văn bản dài cũng được tính vào tiến độ")
  void tellsProgressOfBothReadings() {
    List<Integer> heard = new ArrayList<>();
    String text = SCAN.repeat(40);
    restorer.restore(SourceText.of(text), (done, total) -> heard.add(done));
    assertThat(heard).isSorted().doesNotHaveDuplicates();
    assertThat(text.substring(0, heard.getFirst()).split("\\s+")).hasSizeBetween(100, 200);
  }

  @Test
  @DisplayName("Chữ s đọc thành dấu đô la: “$6” là “số” khi câu cho thấy thế, tiền thì giữ nguyên")
  void readsDollarSigns() {
    assertThat(restored("Uy ban nhan dan tinh ban hanh Quyét dinh $6 15/QD-UBND vé viéc nay"))
        .contains("Quyết định số 15");
    assertThat(restored("Gia vang thé gidi tang lén $1950 mét ounce trong ngay hém qua"))
        .contains("$1950");
  }

  @Test
  @DisplayName("Tiến độ đi tới cuối văn bản")
  void tellsProgress() {
    List<Integer> heard = new ArrayList<>();
    String text = SCAN.repeat(20);
    restorer.restore(SourceText.of(text), (done, total) -> heard.add(done));
    assertThat(heard).isSorted().hasSizeGreaterThan(1).last().isEqualTo(text.length());
  }
}
