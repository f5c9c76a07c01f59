package org.roviec.ingest.word;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.openxml4j.opc.internal.PackagePropertiesPart;
import org.jspecify.annotations.Nullable;
import org.roviec.ingest.xml.XmlReader;

/** The parts of a DOCX package. Only parts inside the package are ever opened. */
final class DocxParts {

  private final OPCPackage opened;
  private final PackagePart main;

  DocxParts(OPCPackage opened) throws IOException {
    this.opened = opened;
    PackagePart found = related(PackageRelationshipTypes.CORE_DOCUMENT);
    found = found == null ? related(PackageRelationshipTypes.STRICT_CORE_DOCUMENT) : found;
    if (found == null) {
      throw new IOException("no main part");
    }
    main = found;
  }

  private @Nullable PackagePart related(String type) {
    for (PackageRelationship relation : opened.getRelationshipsByType(type)) {
      return opened.getPart(relation);
    }
    return null;
  }

  /** The bytes of the document itself. */
  byte[] main() throws IOException {
    try (InputStream in = main.getInputStream()) {
      return in.readAllBytes();
    }
  }

  /** A part that belongs to the document, by the last word of its relation; null if none. */
  @Nullable XmlReader byKind(String kind) throws IOException {
    for (PackageRelationship relation : relations()) {
      if (relation.getRelationshipType().endsWith("/" + kind)) {
        return open(relation);
      }
    }
    return null;
  }

  /** A part that belongs to the document, by its relation's id; null if none. */
  @Nullable XmlReader byId(String id) throws IOException {
    for (PackageRelationship relation : relations()) {
      if (relation.getId().equals(id)) {
        return open(relation);
      }
    }
    return null;
  }

  /** Images in the document, in the order in which Word numbered them. */
  List<PackagePart> images() throws IOException {
    List<PackagePart> images = new ArrayList<>();
    for (PackageRelationship relation : relations()) {
      boolean inside = relation.getTargetMode() == TargetMode.INTERNAL;
      if (inside && relation.getRelationshipType().endsWith("/image")) {
        try {
          images.add(main.getRelatedPart(relation));
        } catch (InvalidFormatException e) {
          throw new IOException(e);
        }
      }
    }
    images.sort(
        Comparator.<PackagePart>comparingInt(image -> image.getPartName().getName().length())
            .thenComparing(image -> image.getPartName().getName()));
    return images;
  }

  private Iterable<PackageRelationship> relations() throws IOException {
    try {
      return main.getRelationships();
    } catch (InvalidFormatException e) {
      throw new IOException(e);
    }
  }

  private @Nullable XmlReader open(PackageRelationship relation) throws IOException {
    if (relation.getTargetMode() == TargetMode.EXTERNAL) {
      return null;
    }
    try {
      PackagePart part = main.getRelatedPart(relation);
      return part == null ? null : new XmlReader(part.getInputStream());
    } catch (InvalidFormatException e) {
      throw new IOException(e);
    }
  }

  /** Title, subject and the like, and the properties that offices add. */
  List<String> properties() throws IOException {
    List<String> words = new ArrayList<>();
    try {
      if (opened.getPackageProperties() instanceof PackagePropertiesPart known) {
        known.getTitleProperty().ifPresent(words::add);
        known.getSubjectProperty().ifPresent(words::add);
        known.getKeywordsProperty().ifPresent(words::add);
        known.getCategoryProperty().ifPresent(words::add);
        known.getDescriptionProperty().ifPresent(words::add);
        known.getContentStatusProperty().ifPresent(words::add);
      }
    } catch (InvalidFormatException e) {
      throw new IOException(e);
    }
    PackagePart custom = related(PackageRelationshipTypes.CUSTOM_PROPERTIES);
    if (custom != null) {
      XmlReader xml = new XmlReader(custom.getInputStream());
      xml.children(property -> words.add(xml.text()));
    }
    return words;
  }
}
