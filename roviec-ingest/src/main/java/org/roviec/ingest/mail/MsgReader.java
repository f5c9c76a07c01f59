package org.roviec.ingest.mail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.poi.hsmf.MAPIMessage;
import org.apache.poi.hsmf.datatypes.AttachmentChunks;
import org.apache.poi.hsmf.datatypes.DirectoryChunk;
import org.apache.poi.hsmf.datatypes.StringChunk;
import org.apache.poi.hsmf.exceptions.ChunkNotFoundException;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.EntryUtils;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;
import org.roviec.ingest.format.ExceededException;
import org.roviec.ingest.format.FormatReader;
import org.roviec.ingest.format.Ingestion;
import org.roviec.ingest.format.Unpacking;
import org.roviec.ingest.outcome.FileType;
import org.roviec.ingest.outcome.Limit;
import org.roviec.ingest.outcome.Outcome;

/** Reads mails as Outlook saves them. Mails inside are read as members. */
public final class MsgReader implements FormatReader {

  @Override
  public Outcome read(byte[] bytes, FileType type, Ingestion ingestion) throws IOException {
    try (MAPIMessage mail = new MAPIMessage(Unpacking.interruptible(bytes))) {
      mail.setReturnNullOnMissingChunk(true);
      if (mail.has7BitEncodingStrings()) {
        mail.guess7BitEncoding();
      }
      return letter(mail, ingestion).outcome(ingestion);
    } catch (ChunkNotFoundException e) {
      return new Outcome.Damaged(type, -1);
    }
  }

  private static Letter letter(MAPIMessage mail, Ingestion ingestion)
      throws IOException, ChunkNotFoundException {
    Letter letter = new Letter(FileType.MSG);
    letter.subject(orEmpty(mail.getSubject()));
    letter.head("From", orEmpty(mail.getDisplayFrom()));
    letter.head("To", orEmpty(mail.getDisplayTo()));
    letter.head("Cc", orEmpty(mail.getDisplayCC()));
    letter.plain(orEmpty(mail.getTextBody()));
    letter.html(orEmpty(mail.getHtmlBody()));
    AttachmentChunks[] files = mail.getAttachmentFiles();
    int most = ingestion.limits().members();
    if (files.length > most) {
      throw new ExceededException(Limit.MEMBERS, files.length, most);
    }
    for (AttachmentChunks file : files) {
      attach(file, letter);
    }
    return letter;
  }

  private static void attach(AttachmentChunks file, Letter letter) throws IOException {
    DirectoryChunk inner = file.getAttachmentDirectory();
    if (file.isEmbeddedMessage() && inner != null) {
      letter.attach("thu.msg", message(inner), false);
    } else if (file.getAttachData() != null && file.getAttachData().getValue() != null) {
      String mime = value(file.getAttachMimeTag());
      boolean shown = file.getAttachContentId() != null && mime.startsWith("image/");
      letter.attach(name(file), file.getAttachData().getValue(), shown);
    }
  }

  /** A mail inside a mail, as a file of its own. */
  private static byte[] message(DirectoryChunk inner) throws IOException {
    try (POIFSFileSystem alone = new POIFSFileSystem()) {
      DirectoryNode root = alone.getRoot();
      EntryUtils.copyNodes(inner.getDirectory(), root);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      alone.writeFilesystem(out);
      return out.toByteArray();
    }
  }

  private static String name(AttachmentChunks file) {
    for (StringChunk chunk :
        new StringChunk[] {
          file.getAttachLongFileName(), file.getAttachFileName(), file.getAttachDisplayName()
        }) {
      String value = value(chunk);
      if (!value.isBlank()) {
        return value;
      }
    }
    return "tep-dinh-kem";
  }

  private static String value(@Nullable StringChunk chunk) {
    return chunk == null ? "" : orEmpty(chunk.getValue());
  }

  private static String orEmpty(@Nullable String value) {
    return value == null ? "" : value;
  }
}
