package org.roviec.ingest.sheet;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;

/**
 * Values as a Vietnamese reader sees them: days as dd/MM/yyyy whatever the file's own style,
 * figures with a decimal comma.
 */
final class ShownValues extends DataFormatter {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  ShownValues() {
    super(Locale.of("vi", "VN"));
  }

  @Override
  public String formatRawCellContents(double value, int index, String format) {
    return formatRawCellContents(value, index, format, false);
  }

  @Override
  public String formatRawCellContents(double value, int index, String format, boolean use1904) {
    if (format != null
        && DateUtil.isADateFormat(index, format)
        && DateUtil.isValidExcelDate(value)) {
      LocalDateTime time = DateUtil.getLocalDateTime(value, use1904, true);
      if (time != null) {
        return shown(time, value < 1);
      }
    }
    return super.formatRawCellContents(value, index, format, use1904);
  }

  private static String shown(LocalDateTime time, boolean noDay) {
    if (noDay) {
      return TIME.format(time);
    }
    boolean midnight = time.getHour() == 0 && time.getMinute() == 0;
    return midnight ? DAY.format(time) : DAY.format(time) + " " + TIME.format(time);
  }
}
