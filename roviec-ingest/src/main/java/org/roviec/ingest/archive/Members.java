package org.roviec.ingest.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.roviec.ingest.format.ExceededException;
import org.roviec.ingest.format.Ingestion;
import org.roviec.ingest.format.Names;
import org.roviec.ingest.outcome.FileType;
import org.roviec.ingest.outcome.Limit;
import org.roviec.ingest.outcome.Member;
import org.roviec.ingest.outcome.Outcome;

/** Collects what an archive holds. */
final class Members {

  /** What file systems leave behind, no documents. */
  private static final Pattern LITTER =
      Pattern.compile("(?i)(^|.*/)(__MACOSX(/.*)?|\\.[^/]*|thumbs\\.db|desktop\\.ini|~\\$[^/]*)");

  private final List<Member> members = new ArrayList<>();
  private final Ingestion ingestion;
  private final FileType type;
  private int locked;

  Members(Ingestion ingestion, FileType type) {
    this.ingestion = ingestion;
    this.type = type;
  }

  static boolean isLitter(String name) {
    return LITTER.matcher(name).matches();
  }

  /** Counted before anything is unpacked. */
  static void check(int count, Ingestion ingestion) throws ExceededException {
    int most = ingestion.limits().members();
    if (count > most) {
      throw new ExceededException(Limit.MEMBERS, count, most);
    }
  }

  void add(String name, byte[] bytes) {
    String tame = Names.tame(name);
    members.add(new Member(tame, bytes, ingestion.member(tame, bytes)));
  }

  /** A file that opens with a password only. */
  void addLocked(String name) {
    locked++;
    members.add(new Member(Names.tame(name), new byte[0], new Outcome.Locked(type)));
  }

  /** A file packed in a way that is not known here. */
  void addUnsupported(String name) {
    members.add(new Member(Names.tame(name), new byte[0], new Outcome.Unsupported(type)));
  }

  Outcome outcome() {
    if (members.isEmpty()) {
      return new Outcome.Empty();
    }
    return locked == members.size() ? new Outcome.Locked(type) : new Outcome.Bundle(members);
  }
}
