package org.roviec.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordRulesTest {
  @ParameterizedTest
  @CsvSource({
    "ngắn quá, password.tooShort",
    "Matkhau123456, password.common",
    "mật khẩu 2026, password.common",
    "aaaaaaaaaaaaaa, password.common",
    "123456789012, password.common",
    "hoa.nguyen là tôi, password.ownName",
    "Nguyễn Thị Hoa 1990, password.ownName",
    "nguyenthihoa1990!, password.ownName"
  })
  @DisplayName("mật khẩu dễ đoán bị từ chối, kể cả khi bỏ dấu hay thêm số")
  void easyPasswordsAreRefused(String password, String complaint) {
    assertThat(PasswordRules.complaint(password, "hoa.nguyen", "Nguyễn Thị Hoa"))
        .contains(complaint);
  }

  @ParameterizedTest
  @CsvSource({"sáng nay trời mưa to ở Đà Lạt", "kxq7-mmpz-4vwr-tt2a", "Ghế đá cạnh hồ Xuân Hương"})
  @DisplayName("một câu dài của riêng mình thì được")
  void sentencesAreFine(String password) {
    assertThat(PasswordRules.complaint(password, "hoa.nguyen", "Nguyễn Thị Hoa")).isEmpty();
  }

  @Test
  @DisplayName("cùng một câu gõ bằng hai bộ gõ khác nhau là cùng một mật khẩu")
  void keyboardsDoNotMatter() {
    Passwords passwords = new Passwords();
    String hash = passwords.hash(Normalizer.normalize("trời mưa ở Huế", Normalizer.Form.NFC));
    assertThat(passwords.matches(Normalizer.normalize("trời mưa ở Huế", Normalizer.Form.NFD), hash))
        .isTrue();
    assertThat(passwords.matches("troi mua o Hue", hash)).isFalse();
  }
}
