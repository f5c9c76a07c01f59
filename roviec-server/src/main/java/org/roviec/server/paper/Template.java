package org.roviec.server.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xwpf.usermodel.IBody;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;

/** A paper in Word with placeholders, as the office wants its papers to look. */
public final class Template {

  private Template() {}

  /**
   * What is wrong with a template.
   *
   * @param key of the words in the messages
   * @param names what it is about, in the words of the template
   */
  public record Fault(String key, List<String> names) {
    /** Keeps its own list. */
    public Fault {
      names = List.copyOf(names);
    }
  }

  /** The template that ships with the program. */
  public static byte[] shipped(PaperKind kind, RuleBook rules) {
    String name = rules.template(kind);
    try (InputStream file = Template.class.getResourceAsStream(name)) {
      return Objects.requireNonNull(file, name).readAllBytes();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /**
   * What is wrong with a template; nothing if papers can be made from it. The file must have been
   * looked at before: this trusts its size.
   */
  public static List<Fault> faults(PaperKind kind, byte[] bytes) {
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
      List<Fault> faults = new ArrayList<>();
      if (reachesOut(document.getPackage())) {
        faults.add(new Fault("template.fault.links", List.of()));
      }
      placeholders(kind, document, faults);
      return faults;
    } catch (IOException | RuntimeException unreadable) {
      return List.of(new Fault("template.fault.unreadable", List.of()));
    }
  }

  /** Whether opening it would fetch something from elsewhere or run something. */
  private static boolean reachesOut(OPCPackage parts) {
    try {
      for (PackagePart part : parts.getParts()) {
        if (part.getPartName().getName().endsWith("vbaProject.bin")) {
          return true;
        }
        if (!part.isRelationshipPart() && reachesOut(part)) {
          return true;
        }
      }
      return false;
    } catch (InvalidFormatException damaged) {
      return true;
    }
  }

  /** A link that a reader clicks is harmless; what is loaded by itself is not. */
  private static boolean reachesOut(PackagePart part) throws InvalidFormatException {
    for (PackageRelationship link : part.getRelationships()) {
      if (link.getTargetMode() == TargetMode.EXTERNAL
          && !link.getRelationshipType().endsWith("/hyperlink")) {
        return true;
      }
    }
    return false;
  }

  private static void placeholders(PaperKind kind, XWPFDocument document, List<Fault> faults) {
    List<String> unknown = new ArrayList<>();
    Map<Field, Integer> found = new EnumMap<>(Field.class);
    for (XWPFParagraph paragraph : paragraphs(document)) {
      for (String name : Words.placeholders(paragraph.getCTP())) {
        Optional<Field> field = Field.of(name);
        field.ifPresentOrElse(
            known -> found.merge(known, 1, Integer::sum), () -> unknown.add("{{" + name + "}}"));
      }
    }
    add(faults, "template.fault.unknown", unknown.stream().distinct().toList());
    add(
        faults,
        "template.fault.missing",
        Field.required(kind).stream()
            .filter(field -> !found.containsKey(field))
            .map(Field::written)
            .toList());
    add(
        faults,
        "template.fault.twice",
        found.entrySet().stream()
            .filter(entry -> entry.getValue() > 1 && entry.getKey() == Field.BODY)
            .map(entry -> entry.getKey().written())
            .toList());
    if (found.containsKey(Field.BODY) && body(document).isEmpty()) {
      faults.add(new Fault("template.fault.body", List.of(Field.BODY.written())));
    }
  }

  private static void add(List<Fault> faults, String key, List<String> names) {
    if (!names.isEmpty()) {
      faults.add(new Fault(key, names));
    }
  }

  /** The paragraph of the text itself: alone on its line and in no table. */
  static Optional<XWPFParagraph> body(XWPFDocument document) {
    return document.getParagraphs().stream()
        .filter(p -> Words.of(p.getCTP()).strip().startsWith("{{"))
        .filter(p ->
            Words.placeholders(p.getCTP()).stream()
                .map(Field::of)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet())
                .contains(Field.BODY))
        .filter(p -> Words.of(p.getCTP()).strip().matches("\\{\\{[^{}]*}}"))
        .findFirst();
  }

  /** All paragraphs: of the text, of tables in it, of heads and feet of pages. */
  static List<XWPFParagraph> paragraphs(XWPFDocument document) {
    List<XWPFParagraph> all = new ArrayList<>();
    collect(document, all);
    document.getHeaderList().forEach(header -> collect(header, all));
    document.getFooterList().forEach(footer -> collect(footer, all));
    return all;
  }

  private static void collect(IBody body, List<XWPFParagraph> to) {
    for (IBodyElement element : body.getBodyElements()) {
      if (element instanceof XWPFParagraph paragraph) {
        to.add(paragraph);
      } else if (element instanceof XWPFTable table) {
        table.getRows().forEach(row -> row.getTableCells().forEach(cell -> collect(cell, to)));
      }
    }
  }
}
