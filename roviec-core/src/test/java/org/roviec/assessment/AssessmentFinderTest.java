package org.roviec.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.roviec.finding.Finding;
import org.roviec.lexicon.PhraseExamples;
import org.roviec.lexicon.Vocabulary;
import org.roviec.outline.Outlines;
import org.roviec.outline.Role;

@DisplayName("Nhận định, đánh giá")
class AssessmentFinderTest {

  private final Vocabulary vocabulary = new Vocabulary();
  private final AssessmentFinder finder = new AssessmentFinder(vocabulary);

  @TestFactory
  Stream<DynamicTest> everyRowSeesItsExamples() {
    return PhraseExamples.of(AssessmentFinder.class, "cues.tsv");
  }

  @Test
  @DisplayName("mỗi câu một nhận định, theo phần của nó")
  void findsOneASentence() {
    assertThat(types(Role.RESULT, "Thu ngân sách vượt dự toán; xuất khẩu tăng. Văn hóa tiến bộ."))
        .containsExactly(Assessment.Type.ACHIEVEMENT, Assessment.Type.ACHIEVEMENT);
    assertThat(types(Role.LIMITATION, "Tiến độ còn chậm.", "- Cán bộ còn thiếu."))
        .containsExactly(Assessment.Type.LIMITATION, Assessment.Type.LIMITATION);
  }

  @Test
  @DisplayName("“Tuy nhiên” mở hạn chế, “Nguyên nhân” mở nguyên nhân, ngay trong phần kết quả")
  void followsTheOpeningWords() {
    assertThat(
            types(
                Role.RESULT,
                "Kinh tế phát triển khá. Tuy nhiên, giải ngân còn thấp. Nguyên nhân là do thiếu"
                    + " mặt bằng."))
        .containsExactly(
            Assessment.Type.ACHIEVEMENT, Assessment.Type.LIMITATION, Assessment.Type.CAUSE);
  }

  @Test
  @DisplayName("câu có hai vế lấy vế chính, sau “song”, “nhưng”")
  void takesTheMainClause() {
    assertThat(
            types(
                Role.RESULT,
                "Mặc dù gặp nhiều khó khăn nhưng thu ngân sách đạt dự toán.",
                "Sản xuất có cố gắng song giải ngân còn chậm, chưa đạt yêu cầu."))
        .containsExactly(Assessment.Type.ACHIEVEMENT, Assessment.Type.LIMITATION);
  }

  @Test
  @DisplayName("bối cảnh đứng riêng một câu trước “Song” là bối cảnh")
  void seesContextBeforeTheTurn() {
    assertThat(
            types(
                Role.RESULT,
                "Trong năm, trước bối cảnh giá cả biến động, sản xuất gặp khó. Song các ngành đã"
                    + " hoàn thành kế hoạch."))
        .containsExactly(Assessment.Type.CONTEXT, Assessment.Type.ACHIEVEMENT);
  }

  @Test
  @DisplayName("bài học: mỗi gạch đầu dòng một bài, câu dẫn không tính")
  void findsOneALesson() {
    assertThat(
            types(
                Role.LESSON,
                "Hội nghị rút ra một số bài học kinh nghiệm:",
                "- Bám sát cơ sở. Lắng nghe Nhân dân.",
                "- Giữ vững đoàn kết."))
        .containsExactly(Assessment.Type.LESSON, Assessment.Type.LESSON);
  }

  @Test
  @DisplayName("nguyên nhân chủ quan và khách quan")
  void tellsCausesApart() {
    assertThat(
            find(
                Role.CAUSE,
                "Do người đứng đầu một số nơi thiếu sâu sát.",
                "Do thời tiết diễn biến phức tạp."))
        .extracting(f -> f.value().cause())
        .containsExactly(Assessment.Cause.SUBJECTIVE, Assessment.Cause.OBJECTIVE);
  }

  @Test
  @DisplayName("phần nhiệm vụ không có nhận định")
  void leavesTasksAlone() {
    assertThat(find(Role.DIRECTION, "Đẩy mạnh thu ngân sách.")).isEmpty();
  }

  private List<Assessment.Type> types(Role role, String... lines) {
    return find(role, lines).stream().map(f -> f.value().type()).toList();
  }

  private List<Finding<Assessment>> find(Role role, String... lines) {
    return finder.find(Outlines.of(vocabulary, role, lines));
  }
}
