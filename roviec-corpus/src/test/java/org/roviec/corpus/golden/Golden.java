package org.roviec.corpus.golden;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.roviec.DirectiveReader;
import org.roviec.Reading;
import org.roviec.corpus.Folders;
import org.roviec.export.document.ReadDocument;
import org.roviec.export.json.JsonExport;
import org.roviec.text.SourceText;

/**
 * A golden document: a real paper, never touched, and what people say is in it.
 *
 * @param id name of its folder
 * @param source the text
 * @param reading what the engine makes of it
 */
record Golden(String id, String source, Reading reading) {

  private static final DirectiveReader READER = new DirectiveReader();
  private static final Path FOLDER = Folders.MODULE.resolve("golden");

  /** All golden documents, in order. */
  static List<Golden> all() {
    return Folders.in(FOLDER).stream()
        .filter(Files::isDirectory)
        .map(folder -> of(folder.getFileName().toString()))
        .toList();
  }

  private static Golden of(String id) {
    String source = Folders.golden(id);
    return new Golden(id, source, READER.read(SourceText.of(source)));
  }

  Path file(String name) {
    return FOLDER.resolve(id).resolve(name);
  }

  boolean isAnnotated() {
    return Files.exists(file("annotations.json"));
  }

  /** What people say is in it. */
  Json annotations() {
    return Json.parse(Folders.text(file("annotations.json")));
  }

  /** The kinds of records that people annotated; everything else is neither right nor wrong. */
  Set<String> kinds() {
    Json kinds = annotations().get("kinds");
    return kinds.items().stream().map(Json::text).collect(Collectors.toSet());
  }

  /** What the engine says is in it, in the same format. */
  Json predictions() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new JsonExport().write(new ReadDocument(id, id, reading), out);
    return Json.parse(out.toString(StandardCharsets.UTF_8));
  }
}
