package org.roviec.ingest.mail;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.message.DefaultBodyDescriptorBuilder;
import org.apache.james.mime4j.message.MaximalBodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;
import org.jspecify.annotations.Nullable;
import org.roviec.ingest.format.ExceededException;
import org.roviec.ingest.format.FormatReader;
import org.roviec.ingest.format.Ingestion;
import org.roviec.ingest.format.Unpacking;
import org.roviec.ingest.outcome.FileType;
import org.roviec.ingest.outcome.Limit;
import org.roviec.ingest.outcome.Outcome;
import org.roviec.ingest.text.TextReader;

/** Reads mails as the Internet carries them (RFC 5322, MIME). Mails inside are read as members. */
public final class EmlReader implements FormatReader {

  private static final Set<String> HEAD = Set.of("from", "to", "cc", "date");
  private static final int MOST_HEADERS = 2_000;
  private static final int LONGEST_HEADER = 100_000;
  private static final int DEEPEST = 30;

  @Override
  public Outcome read(byte[] bytes, FileType type, Ingestion ingestion) throws IOException {
    MimeConfig config =
        new MimeConfig.Builder()
            .setMaxLineLen(-1)
            .setMaxHeaderCount(MOST_HEADERS)
            .setMaxHeaderLen(LONGEST_HEADER)
            .setMaxContentLen(ingestion.limits().unpacked())
            .build();
    MimeTokenStream mail =
        new MimeTokenStream(config, DecodeMonitor.SILENT, new DefaultBodyDescriptorBuilder());
    mail.setRecursionMode(RecursionMode.M_NO_RECURSE);
    mail.parse(Unpacking.interruptible(bytes));
    try {
      return letter(mail, bytes.length, ingestion).outcome(ingestion);
    } catch (MimeException e) {
      return new Outcome.Damaged(type, -1);
    }
  }

  private static Letter letter(MimeTokenStream mail, int size, Ingestion ingestion)
      throws IOException, MimeException {
    Letter letter = new Letter(FileType.EML);
    Unpacking unpacking = new Unpacking(ingestion.limits(), size);
    int depth = 0;
    int parts = 0;
    int most = ingestion.limits().members();
    for (EntityState state = mail.getState();
        state != EntityState.T_END_OF_STREAM;
        state = mail.next()) {
      switch (state) {
        case T_FIELD -> {
          if (depth == 0) {
            field(mail.getField(), letter);
          }
        }
        case T_START_MULTIPART -> depth = deeper(depth);
        case T_END_MULTIPART -> depth--;
        case T_BODY -> {
          if (++parts > most) {
            throw new ExceededException(Limit.MEMBERS, parts, most);
          }
          body((MaximalBodyDescriptor) mail.getBodyDescriptor(), mail, unpacking, letter);
        }
        default -> {}
      }
    }
    return letter;
  }

  private static int deeper(int depth) throws ExceededException {
    if (depth >= DEEPEST) {
      throw new ExceededException(Limit.DEPTH, depth + 1L, DEEPEST);
    }
    return depth + 1;
  }

  private static void field(Field field, Letter letter) {
    String name = field.getName().toLowerCase(Locale.ROOT);
    if (name.equals("subject")) {
      letter.subject(decoded(field.getBody()));
    } else if (HEAD.contains(name)) {
      letter.head(field.getName(), decoded(field.getBody()));
    }
  }

  private static void body(
      MaximalBodyDescriptor part, MimeTokenStream mail, Unpacking unpacking, Letter letter)
      throws IOException {
    byte[] bytes = unpacking.read(mail.getDecodedInputStream());
    String name = name(part);
    boolean attached = "attachment".equalsIgnoreCase(part.getContentDispositionType());
    String mime = part.getMimeType().toLowerCase(Locale.ROOT);
    if (!attached && name.isEmpty() && mime.equals("text/plain")) {
      letter.plain(text(bytes, part));
    } else if (!attached && name.isEmpty() && mime.equals("text/html")) {
      letter.html(text(bytes, part));
    } else {
      boolean shown = part.getContentId() != null && mime.startsWith("image/");
      letter.attach(name.isEmpty() ? unnamed(mime) : name, bytes, shown);
    }
  }

  private static String unnamed(String mime) {
    return mime.equals("message/rfc822") ? "thu.eml" : "tep-dinh-kem";
  }

  private static String name(MaximalBodyDescriptor part) {
    String name = part.getContentDispositionFilename();
    if (name == null || name.isBlank()) {
      Map<String, String> parameters = part.getContentTypeParameters();
      name = parameters.get("name");
    }
    return name == null ? "" : decoded(name);
  }

  private static String decoded(String value) {
    try {
      return DecoderUtil.decodeEncodedWords(
          value.replaceAll("\\r?\\n[ \\t]", " "), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return value;
    }
  }

  /** In the charset it claims where that is sound, else as plain text files are read. */
  private static String text(byte[] bytes, MaximalBodyDescriptor part) {
    Charset charset = charset(part.getContentTypeParameters().get("charset"));
    if (charset != null && !charset.equals(StandardCharsets.US_ASCII)) {
      return new String(bytes, charset);
    }
    return TextReader.textOf(bytes);
  }

  private static @Nullable Charset charset(@Nullable String name) {
    try {
      return name == null ? null : Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return null;
    }
  }
}
