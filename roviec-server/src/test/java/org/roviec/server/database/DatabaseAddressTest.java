package org.roviec.server.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseAddressTest {
  @ParameterizedTest
  @CsvSource({
    "jdbc:postgresql://db/roviec, jdbc:postgresql://db/roviec, người, khóa",
    "postgres://a:b%40c@db:5433/roviec, jdbc:postgresql://db:5433/roviec, a, b@c",
    "postgresql://a@db/roviec?sslmode=require, jdbc:postgresql://db/roviec?sslmode=require, a, khóa",
    "postgres://a:x+y@db/roviec, jdbc:postgresql://db/roviec, a, x+y"
  })
  @DisplayName("đọc được hai cách ghi địa chỉ")
  void bothNotations(String text, String url, String user, String password) {
    assertThat(DatabaseAddress.parse(text, "người", "khóa"))
        .isEqualTo(new DatabaseAddress(url, user, password));
  }

  @Test
  @DisplayName("địa chỉ lạ bị từ chối; mật khẩu không lọt vào thông báo")
  void strangeAddressesAreRefused() {
    assertThatThrownBy(() -> DatabaseAddress.parse("mysql://db/x", "", ""))
        .hasMessageContaining("ROVIEC_DATABASE_URL");
    assertThat(DatabaseAddress.parse("postgres://a:secret@db/x", "", "").toString())
        .doesNotContain("secret");
  }
}
