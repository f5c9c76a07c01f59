package org.roviec.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZOutputFile;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.roviec.ingest.format.Limits;
import org.roviec.ingest.format.Progress;
import org.roviec.ingest.outcome.FileType;
import org.roviec.ingest.outcome.Limit;
import org.roviec.ingest.outcome.Outcome;

@DisplayName("Tệp nén")
class ArchiveTest {

  private static Outcome.Bundle bundle(byte[] bytes) {
    return (Outcome.Bundle) Samples.read("", bytes);
  }

  @Test
  @DisplayName("mỗi tệp bên trong là một thành viên, rác của hệ điều hành bị bỏ")
  void members() {
    byte[] zip =
        Samples.zip(
            "a/Thông báo.txt",
            Samples.NOTICE,
            "__MACOSX/x",
            "rác",
            "b.bin",
            new byte[] {0, 1, 2, 0, 0, 0, 7, 7});
    assertThat(bundle(zip).members())
        .extracting(member -> member.name())
        .containsExactly("a/Thông báo.txt", "b.bin");
    assertThat(Samples.text(bundle(zip).members().getFirst().outcome())).isEqualTo(Samples.NOTICE);
    assertThat(bundle(zip).members().getLast().outcome())
        .isEqualTo(new Outcome.Unsupported(FileType.BINARY));
  }

  @Test
  @DisplayName("tên đòi ra khỏi thư mục bị giữ lại bên trong")
  void tamesNames() {
    byte[] zip = Samples.zip("../../etc/passwd", "x", "/tmp/y", "y", "C:\\Windows\\z", "z");
    assertThat(bundle(zip).members())
        .extracting(member -> member.name())
        .containsExactly("etc/passwd", "tmp/y", "C_/Windows/z");
  }

  @Test
  @DisplayName("tên trong bảng mã Windows tiếng Việt được đọc đúng")
  void oldNames() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out)) {
      zip.setEncoding("windows-1258");
      zip.setUseLanguageEncodingFlag(false);
      zip.setCreateUnicodeExtraFields(ZipArchiveOutputStream.UnicodeExtraFieldPolicy.NEVER);
      zip.putArchiveEntry(new ZipArchiveEntry("b\u00e1o c\u00e1o \u0111i\u00ea\u0323n.txt"));
      zip.write(Samples.utf8("x y z"));
      zip.closeArchiveEntry();
    }
    assertThat(bundle(out.toByteArray()).members().getFirst().name()).isEqualTo("báo cáo điện.txt");
  }

  @Test
  @DisplayName("gzip và 7z")
  void otherArchives() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(Samples.utf8(Samples.NOTICE));
    }
    assertThat(Samples.text(bundle(packed.toByteArray()).members().getFirst().outcome()))
        .isEqualTo(Samples.NOTICE);

    SeekableInMemoryByteChannel channel = new SeekableInMemoryByteChannel();
    try (SevenZOutputFile seven = new SevenZOutputFile(channel)) {
      SevenZArchiveEntry entry = new SevenZArchiveEntry();
      entry.setName("b.txt");
      seven.putArchiveEntry(entry);
      seven.write(Samples.utf8(Samples.NOTICE));
      seven.closeArchiveEntry();
    }
    byte[] bytes = java.util.Arrays.copyOf(channel.array(), (int) channel.size());
    assertThat(Samples.text(bundle(bytes).members().getFirst().outcome()))
        .isEqualTo(Samples.NOTICE);
  }

  @Test
  @DisplayName("tệp nén có mật khẩu: bị khóa")
  void encrypted() {
    byte[] zip = Samples.zip("a.txt", "x y z");
    String raw = new String(zip, StandardCharsets.ISO_8859_1);
    zip[6] |= 1;
    zip[raw.indexOf("PK\u0001\u0002") + 8] |= 1;
    assertThat(Samples.read("", zip)).isEqualTo(new Outcome.Locked(FileType.ZIP));
  }

  @Test
  @DisplayName("quá nhiều tệp, quá sâu, nở quá nhiều: dừng ở giới hạn")
  void limits() {
    byte[] bomb = Samples.zip("a.txt", new byte[100 << 20]);
    assertThat(Samples.read("", bomb))
        .isInstanceOfSatisfying(
            Outcome.Exceeded.class, e -> assertThat(e.limit()).isEqualTo(Limit.RATIO));

    byte[] nested = Samples.utf8("x y z");
    for (int i = 0; i < 5; i++) {
      nested = Samples.zip("n.zip", nested);
    }
    Outcome outcome = Samples.read("", nested);
    while (outcome instanceof Outcome.Bundle bundle) {
      outcome = bundle.members().getFirst().outcome();
    }
    assertThat(outcome).isEqualTo(new Outcome.Exceeded(Limit.DEPTH, 4, 3));

    byte[] three = Samples.zip("a", "x y", "b", "x y", "c", "x y");
    byte[] twice = Samples.zip("1.zip", three, "2.zip", three);
    Ingester few = new Ingester(Limits.DEFAULT.with(Limit.MEMBERS, 6));
    assertThat(few.ingest("", twice, Progress.NONE))
        .isInstanceOfSatisfying(
            Outcome.Exceeded.class, e -> assertThat(e.limit()).isEqualTo(Limit.MEMBERS));
    Ingester small = new Ingester(Limits.DEFAULT.with(Limit.UNPACKED, 1_000));
    assertThat(small.ingest("", Samples.zip("a", new byte[5_000]), Progress.NONE))
        .isInstanceOfSatisfying(
            Outcome.Exceeded.class, e -> assertThat(e.limit()).isEqualTo(Limit.UNPACKED));
  }

  @Test
  @DisplayName("thành viên mang dấu mật mất cả tên và nội dung, các tệp khác vẫn được đọc")
  void classifiedMember() {
    Outcome.Bundle bundle =
        bundle(Samples.zip("a.txt", "TỐI MẬT\nNội dung quý\n", "b.txt", Samples.NOTICE));
    assertThat(bundle.holdsClassified()).isTrue();
    assertThat(bundle.members().getFirst().name()).isEmpty();
    assertThat(bundle.members().getFirst().bytes()).isEmpty();
    assertThat(bundle.members().getFirst().outcome()).isInstanceOf(Outcome.Classified.class);
    assertThat(bundle.toString()).doesNotContain("a.txt").doesNotContain("quý");
    assertThat(Samples.text(bundle.members().getLast().outcome())).isEqualTo(Samples.NOTICE);
  }
}
