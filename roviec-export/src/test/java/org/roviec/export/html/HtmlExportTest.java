package org.roviec.export.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.roviec.export.Format;
import org.roviec.export.Samples;

class HtmlExportTest {

  private static final Pattern ID = Pattern.compile(" id=\"([^\"]*)\"");
  private static final Pattern LINK = Pattern.compile(" href=\"#([^\"]*)\"");
  private static final Pattern TAG = Pattern.compile("<(/?)([a-z0-9]+)([^>]*)>");
  private static final Set<String> SINGLE = Set.of("meta", "input");

  @Test
  @DisplayName("trang tự đủ: không gọi ra ngoài, không có mã chạy")
  void needsNothingElse() {
    String page = Samples.in(Format.HTML, Samples.NOTICE);
    assertThat(page)
        .doesNotContain("http:", "https:", "src=", "@import", "url(", "<script", "<link", "<img");
  }

  @Test
  @DisplayName("mã không trùng, mọi liên kết đều có nơi đến, cả hai chiều")
  void linksArrive() {
    String page = Samples.in(Format.HTML, Samples.NOTICE);
    Set<String> ids = new HashSet<>();
    Matcher id = ID.matcher(page);
    while (id.find()) {
      assertThat(ids.add(id.group(1))).as(id.group(1)).isTrue();
    }
    assertThat(ids).contains("D01", "at-D01", "C01", "at-C01");
    Matcher link = LINK.matcher(page);
    int links = 0;
    while (link.find()) {
      assertThat(ids).contains(link.group(1));
      links++;
    }
    assertThat(links).isGreaterThan(20);
  }

  @Test
  @DisplayName("văn bản không chen được thẻ vào trang, các thẻ lồng đúng")
  void escapesEverything() {
    String hostile =
        "<script>alert(1)</script>\n\n1. Giao Sở \"Nội vụ\" <img src=x onerror='a'> & báo cáo.\n";
    String page = Samples.in(Format.HTML, hostile);
    assertThat(page).doesNotContain("<script", "<img").contains("&lt;script&gt;");
    assertNested(page);
    for (int seed = 0; seed < 40; seed++) {
      assertNested(Samples.in(Format.HTML, Samples.damaged(seed)));
    }
  }

  @Test
  @DisplayName("việc không có hạn ghi rõ \"không hạn\", việc có hạn ghi ngày kiểu Việt Nam")
  void saysWhenThereIsNoDeadline() {
    String page = Samples.in(Format.HTML, Samples.NOTICE);
    assertThat(page).contains("không hạn").contains("trước 30/06/2025").doesNotContain("1970");
  }

  @Test
  @DisplayName("mọi chữ của văn bản đều có trên trang")
  void showsAllText() {
    String page = Samples.in(Format.HTML, Samples.NOTICE);
    String source = page.substring(page.indexOf("<section id=\"source\""));
    String plain =
        source
            .replaceAll("<a class=\"tag\"[^>]*>[^<]*</a>", "")
            .replaceAll("<p class=\"role\">[^<]*</p>", "")
            .replaceAll("<[^>]*>", " ")
            .replaceAll("\\s+", "");
    for (String line : Samples.NOTICE.split("\n")) {
      for (String word : line.replace("|", " ").replaceAll("[¹*]", " ").split("\\s+")) {
        assertThat(plain).contains(word);
      }
    }
  }

  @Test
  @DisplayName("trang tiếng Anh nói tiếng Anh")
  void speaksEnglish() {
    String page = Samples.in(Format.HTML, Samples.NOTICE, Locale.ENGLISH);
    assertThat(page).contains("<html lang=\"en\">", "Assignments", "no deadline");
  }

  private static void assertNested(String page) {
    java.util.ArrayDeque<String> open = new java.util.ArrayDeque<>();
    Matcher tag = TAG.matcher(page.substring(page.indexOf("<body>"), page.indexOf("</html>")));
    while (tag.find()) {
      String name = tag.group(2);
      if (SINGLE.contains(name)) {
        continue;
      }
      if (tag.group(1).isEmpty()) {
        open.push(name);
      } else {
        assertThat(open.pop()).isEqualTo(name);
      }
    }
    assertThat(open).isEmpty();
  }
}
