package org.roviec.ingest.fuzz;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZOutputFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A sound file of each kind; those of word processors were made by LibreOffice. */
final class Seeds {

  private static final String TEXT =
      "TỈNH ỦY X\nSố 12-TB/TU\nTHÔNG BÁO\n1. Giao Sở Nội vụ báo cáo trước ngày 30/6/2026.\n";

  private Seeds() {}

  static Map<String, byte[]> all() throws IOException {
    Map<String, byte[]> seeds = new LinkedHashMap<>();
    for (String made : new String[] {"docx", "doc", "rtf", "odt", "pdf"}) {
      seeds.put(made, made("paper." + made));
    }
    seeds.put("txt", TEXT.getBytes(StandardCharsets.UTF_8));
    seeds.put("utf16", ("\ufeff" + TEXT).getBytes(StandardCharsets.UTF_16LE));
    seeds.put("html", html());
    seeds.put(
        "csv",
        "STT;Việc;Chủ trì;Hạn\n1;Rà soát;Sở Y tế;30/6\n2;\"a;b\";c;d\n"
            .getBytes(StandardCharsets.UTF_8));
    seeds.put("xlsx", sheet(new XSSFWorkbook()));
    seeds.put("xls", sheet(new HSSFWorkbook()));
    seeds.put("eml", mail(java.util.Objects.requireNonNull(seeds.get("docx"))));
    seeds.put("msg", msg());
    seeds.put("zip", zip("Thông báo.txt", TEXT.getBytes(StandardCharsets.UTF_8), "a.html", html()));
    seeds.put("gz", gzip());
    seeds.put("7z", sevenZip());
    for (String image : new String[] {"png", "jpeg", "gif", "tiff"}) {
      seeds.put(image, image(image));
    }
    return seeds;
  }

  private static byte[] made(String name) throws IOException {
    try (InputStream in = Objects.requireNonNull(Seeds.class.getResourceAsStream(name))) {
      return in.readAllBytes();
    }
  }

  private static byte[] html() {
    return ("<!DOCTYPE html><html><head><title>a</title></head><body><h1>THÔNG BÁO</h1><ol><li>Giao "
            + "việc</ol><table><tr><th>STT<th>Việc<tr><td rowspan=2>1<td>a</table></body></html>")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] sheet(Workbook book) throws IOException {
    Sheet sheet = book.createSheet("Phụ lục");
    String[] heads = {"STT", "Nhiệm vụ", "Cơ quan chủ trì", "Thời hạn"};
    for (int i = 0; i < 4; i++) {
      Row row = sheet.createRow(i);
      for (int j = 0; j < heads.length; j++) {
        row.createCell(j).setCellValue(i == 0 ? heads[j] : "việc " + i + " " + j);
      }
    }
    sheet.getRow(1).getCell(3).setCellValue(LocalDate.of(2026, 6, 30));
    sheet.getRow(2).getCell(3).setCellFormula("1+1");
    sheet.addMergedRegion(new CellRangeAddress(2, 3, 2, 2));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    book.write(out);
    return out.toByteArray();
  }

  private static byte[] mail(byte[] attached) {
    String lines =
        "From: a@example.vn\nTo: b@example.vn\nSubject: =?UTF-8?Q?Th=C3=B4ng_b=C3=A1o?=\n"
            + "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n--x\n"
            + "Content-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n"
            + "<p>Giao S=E1=BB=9F</p>\n--x\nContent-Type: application/octet-stream; name=a.docx\n"
            + "Content-Disposition: attachment; filename=a.docx\n"
            + "Content-Transfer-Encoding: base64\n\n"
            + java.util.Base64.getMimeEncoder().encodeToString(attached)
            + "\n--x\nContent-Type: message/rfc822\n\nFrom: c@example.vn\nTo: d@example.vn\n"
            + "Subject: e\n\nTrong\n--x--\n";
    return lines.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] msg() throws IOException {
    try (POIFSFileSystem file = new POIFSFileSystem()) {
      file.createDocument(new ByteArrayInputStream(new byte[32]), "__properties_version1.0");
      wide(file, "__substg1.0_0037001F", "Thông báo");
      wide(file, "__substg1.0_1000001F", TEXT);
      wide(file, "__substg1.0_0C1A001F", "Văn phòng");
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      file.writeFilesystem(out);
      return out.toByteArray();
    }
  }

  private static void wide(POIFSFileSystem file, String name, String value) throws IOException {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_16LE);
    file.createDocument(new ByteArrayInputStream(bytes), name);
  }

  static byte[] zip(String one, byte[] first, String two, byte[] second) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(one));
      zip.write(first);
      zip.putNextEntry(new ZipEntry(two));
      zip.write(second);
    }
    return out.toByteArray();
  }

  private static byte[] gzip() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(TEXT.getBytes(StandardCharsets.UTF_8));
    }
    return out.toByteArray();
  }

  private static byte[] sevenZip() throws IOException {
    SeekableInMemoryByteChannel channel = new SeekableInMemoryByteChannel();
    try (SevenZOutputFile seven = new SevenZOutputFile(channel)) {
      SevenZArchiveEntry entry = new SevenZArchiveEntry();
      entry.setName("a.txt");
      seven.putArchiveEntry(entry);
      seven.write(TEXT.getBytes(StandardCharsets.UTF_8));
      seven.closeArchiveEntry();
    }
    return java.util.Arrays.copyOf(channel.array(), (int) channel.size());
  }

  private static byte[] image(String kind) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.setUseCache(false);
    ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), kind, out);
    return out.toByteArray();
  }
}
