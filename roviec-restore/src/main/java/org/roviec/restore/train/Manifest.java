package org.roviec.restore.train;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** What a model was made from: every corpus with its size and checksum, for a file beside it. */
final class Manifest {

  private final StringBuilder text = new StringBuilder();

  /** Notes a file, or a directory with all below it, under the part it played. */
  void add(String part, Path path) throws IOException {
    List<Path> files;
    if (Files.isDirectory(path)) {
      boolean deep = part.equals("tables") || part.equals("pages");
      try (Stream<Path> list = Files.walk(path, deep ? Integer.MAX_VALUE : 1)) {
        files = list.filter(Files::isRegularFile).sorted().toList();
      }
    } else {
      files = List.of(path);
    }
    MessageDigest digest = sha256();
    long bytes = 0;
    for (Path file : files) {
      bytes += Files.size(file);
      try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
        in.transferTo(java.io.OutputStream.nullOutputStream());
      }
    }
    text.append(part)
        .append('\t')
        .append(path.getFileName())
        .append('\t')
        .append(files.size())
        .append(" files\t")
        .append(bytes)
        .append(" bytes\tsha256 ")
        .append(HexFormat.of().formatHex(digest.digest()))
        .append('\n');
  }

  void write(Path file) throws IOException {
    Files.writeString(file, text);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
