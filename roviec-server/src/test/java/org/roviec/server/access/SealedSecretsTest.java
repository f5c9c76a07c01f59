package org.roviec.server.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.roviec.server.database.DatabaseUnavailable;
import org.roviec.server.database.InstallationKey;

class SealedSecretsTest {

  private static final String SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";

  @TempDir private Path folder;

  @Test
  @DisplayName("khóa nằm trong thư mục dữ liệu, chỉ chủ đọc được, lần sau vẫn là khóa ấy")
  void keyIsKept() throws IOException {
    String sealed = new SealedSecrets(InstallationKey.keptIn(folder)).seal(7, SECRET);
    assertThat(sealed).doesNotContain(SECRET);
    assertThat(new SealedSecrets(InstallationKey.keptIn(folder)).open(7, sealed)).isEqualTo(SECRET);
    try (var files = Files.list(folder)) {
      assertThat(files.toList())
          .singleElement()
          .satisfies(file ->
              assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                  .isEqualTo("rw-------"));
    }
  }

  @Test
  @DisplayName("mỗi lần niêm một khác; của người khác, khóa khác, hoặc bị sửa thì không mở ra")
  void onlyItsOwnerAndItsKey() {
    SealedSecrets secrets = new SealedSecrets(InstallationKey.given("0a".repeat(32)));
    String sealed = secrets.seal(7, SECRET);
    assertThat(secrets.seal(7, SECRET)).isNotEqualTo(sealed);
    assertThat(secrets.open(8, sealed)).isNull();
    assertThat(secrets.open(7, sealed.substring(0, sealed.length() - 8) + "AAAAAAA=")).isNull();
    assertThat(secrets.open(7, "aes1:?")).isNull();
    assertThat(new SealedSecrets(InstallationKey.given("0b".repeat(32))).open(7, sealed)).isNull();
    assertThat(new SealedSecrets(InstallationKey.none()).open(7, sealed)).isNull();
  }

  @Test
  @DisplayName(
      "không có khóa thì để ngỏ như trước; để ngỏ thì vẫn đọc được, và nên niêm khi đã có khóa")
  void withoutKey() {
    SealedSecrets open = new SealedSecrets(InstallationKey.none());
    assertThat(open.seal(7, SECRET)).isEqualTo(SECRET);
    assertThat(open.shouldBeSealed(SECRET)).isFalse();
    SealedSecrets sealing = new SealedSecrets(InstallationKey.given("0a".repeat(32)));
    assertThat(sealing.open(7, SECRET)).isEqualTo(SECRET);
    assertThat(sealing.shouldBeSealed(SECRET)).isTrue();
    assertThat(sealing.shouldBeSealed(sealing.seal(7, SECRET))).isFalse();
  }

  @Test
  @DisplayName("khóa ghi sai thì không khởi động, và nói sai ở đâu")
  void wrongKey() {
    for (String wrong : new String[] {"abc", "zz".repeat(32), "0a".repeat(31)}) {
      assertThatThrownBy(() -> InstallationKey.given(wrong))
          .isInstanceOf(DatabaseUnavailable.class)
          .hasMessageContaining("ROVIEC_SECRET_KEY");
    }
  }
}
