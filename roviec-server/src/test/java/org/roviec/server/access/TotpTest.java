package org.roviec.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {
  /** The key of RFC 6238, appendix B, in base 32. */
  private static final String SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

  @ParameterizedTest
  @CsvSource({
    "59, 287082",
    "1111111109, 081804",
    "1111111111, 050471",
    "1234567890, 005924",
    "2000000000, 279037",
    "20000000000, 353130"
  })
  @DisplayName("mã đúng như các ví dụ của RFC 6238")
  void codesAreThoseOfTheStandard(long second, String code) {
    assertThat(Totp.codeAt(SECRET, Instant.ofEpochSecond(second))).isEqualTo(code);
  }

  @Test
  @DisplayName("nhận mã của nửa phút trước và sau, không nhận mã cũ hơn")
  void clocksMayDiffer() {
    Instant now = Instant.ofEpochSecond(1_000_000);
    for (int shift : new int[] {-30, 0, 30}) {
      assertThat(Totp.step(SECRET, Totp.codeAt(SECRET, now.plusSeconds(shift)), now)).isPresent();
    }
    assertThat(Totp.step(SECRET, Totp.codeAt(SECRET, now.minusSeconds(61)), now)).isEmpty();
    assertThat(Totp.step(SECRET, "", now)).isEmpty();
  }

  @Test
  @DisplayName("khóa mới có 160 bit, không khóa nào giống khóa nào")
  void secretsAreRandom() {
    assertThat(Totp.newSecret()).hasSize(32).isNotEqualTo(Totp.newSecret());
  }
}
