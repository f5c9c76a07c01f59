package org.roviec.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.roviec.Reading;
import org.roviec.ingest.outcome.Outcome;

@DisplayName("Bảng tính")
class SheetTest {

  private static final String[][] REGISTER = {
    {"UBND TỈNH X"},
    {"SỔ THEO DÕI NHIỆM VỤ"},
    {"Thời hạn", "Nhiệm vụ", "Cơ quan chủ trì", "STT", "Cơ quan phối hợp", "Sản phẩm"},
    {"", "I. Về thể chế", "", "", "", ""},
    {"Quý III/2026", "Xây dựng Đề án\nsắp xếp bộ máy", "Sở Nội vụ", "1", "Sở Tài chính", "Đề án"},
    {"DATE", "Rà soát quy hoạch", "Sở Xây dựng", "2", "", "Báo cáo"},
    {"Trước 30/9/2026", "Tổng hợp báo cáo", "", "3", "UBND các xã", "Báo cáo"},
    {"CHỦ TỊCH"},
  };

  private static byte[] register(Workbook book) throws IOException {
    Sheet sheet = book.createSheet("Phụ lục 1");
    CellStyle day = book.createCellStyle();
    day.setDataFormat(book.createDataFormat().getFormat("m/d/yy"));
    for (int i = 0; i < REGISTER.length; i++) {
      Row row = sheet.createRow(i);
      for (int j = 0; j < REGISTER[i].length; j++) {
        Cell cell = row.createCell(j);
        if (REGISTER[i][j].equals("DATE")) {
          cell.setCellValue(LocalDate.of(2026, 12, 5));
          cell.setCellStyle(day);
        } else {
          cell.setCellValue(REGISTER[i][j]);
        }
      }
    }
    sheet.addMergedRegion(new CellRangeAddress(3, 3, 0, 5));
    sheet.addMergedRegion(new CellRangeAddress(5, 6, 2, 2));
    Cell formula = book.createSheet("Trang 2").createRow(0).createCell(0);
    formula.setCellFormula("1+1");
    formula.setCellValue(1234.5);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    book.write(out);
    return out.toByteArray();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  @DisplayName("sổ theo dõi: ô ngày, ô nhiều dòng, ô gộp, giá trị công thức đã lưu")
  void reads(boolean modern) throws IOException {
    byte[] file = register(modern ? new XSSFWorkbook() : new HSSFWorkbook());
    assertThat(Samples.text(Samples.read("", file)))
        .isEqualTo(
            """
            Phụ lục 1

            UBND TỈNH X
            SỔ THEO DÕI NHIỆM VỤ

            | Thời hạn | Nhiệm vụ | Cơ quan chủ trì | STT | Cơ quan phối hợp | Sản phẩm |
            |  | I. Về thể chế |  |  |  |  |
            | Quý III/2026 | Xây dựng Đề án
            sắp xếp bộ máy | Sở Nội vụ | 1 | Sở Tài chính | Đề án |
            | 05/12/2026 | Rà soát quy hoạch | Sở Xây dựng | 2 |  | Báo cáo |
            | Trước 30/9/2026 | Tổng hợp báo cáo | Sở Xây dựng | 3 | UBND các xã | Báo cáo |

            CHỦ TỊCH

            Trang 2

            1234,5
            """);
  }

  @Test
  @DisplayName("mỗi hàng của sổ thành một nhiệm vụ, dù cột xếp thứ tự nào")
  void becomesAssignments() throws IOException {
    Reading reading = read(register(new XSSFWorkbook()));
    assertThat(reading.assignments()).hasSize(3);
    assertThat(owners(reading)).containsExactly("Sở Nội vụ", "Sở Xây dựng", "Sở Xây dựng");
    assertThat(reading.assignments().get(1).value().due().to()).isEqualTo("2026-12-05");
  }

  @Test
  @DisplayName("sổ của hệ thống đang dùng, có cột kết quả và tiến độ, vẫn cho ra nhiệm vụ")
  void trackingSheet() {
    String csv =
        """
        STT;Nội dung nhiệm vụ;Cơ quan chủ trì;Thời hạn hoàn thành;Kết quả thực hiện;Ghi chú
        1;"Xây dựng kế hoạch; trình Ủy ban";Sở Nội vụ;30/6/2026;;
        2;Rà soát quy hoạch;Sở Xây dựng;Quý IV/2026;Đang thực hiện;
        """;
    Reading reading = read(Samples.utf8("\ufeff" + csv));
    assertThat(owners(reading)).containsExactly("Sở Nội vụ", "Sở Xây dựng");
  }

  @Test
  @DisplayName("CSV và TSV nhận ra theo nội dung; văn xuôi nhiều dấu phẩy thì không")
  void valuesByContent() {
    String tsv = "STT\tNhiệm vụ\tChủ trì\n1\tRà soát\tSở Nội vụ\n2\tBáo cáo\tSở Y tế\n";
    String shown = "| STT | Nhiệm vụ | Chủ trì |\n| 1 | Rà soát | Sở Nội vụ |\n";
    String csv = "STT,Nhiệm vụ,Chủ trì,Hạn\n1,Rà soát,Sở Nội vụ,30/6\n2,Báo cáo,Sở Y tế,30/7\n";
    assertThat(Samples.text(Samples.read("", Samples.utf8(csv)))).startsWith("| STT |");
    assertThat(Samples.text(Samples.read("a.tsv", Samples.utf8(tsv)))).startsWith(shown);
    String prose = "Sở A, Sở B, Sở C, Sở D\nTỉnh ủy, Ủy ban, Hội đồng, Mặt trận, Đoàn\nHết.\n";
    assertThat(Samples.text(Samples.read("a.csv", Samples.utf8(prose)))).isEqualTo(prose);
  }

  private static Reading read(byte[] bytes) {
    return new RestoringReader(false).read((Outcome.Ingested) Samples.read("", bytes));
  }

  private static List<String> owners(Reading reading) {
    return reading.assignments().stream()
        .map(found -> found.value().owners().getFirst().evidence().quote())
        .toList();
  }
}
