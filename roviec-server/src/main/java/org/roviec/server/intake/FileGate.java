package org.roviec.server.intake;

import org.roviec.ingest.outcome.Outcome;
import org.springframework.stereotype.Component;

/**
 * The gate for files that other features keep: nothing that bears a mark of secrecy, or that cannot
 * be looked into, is stored.
 */
@Component
public class FileGate {

  private final Gate gate;

  FileGate(Gate gate) {
    this.gate = gate;
  }

  /** What the gate says of a file. */
  public enum Verdict {
    /** May be kept. */
    PASSES,
    /** Bears a mark of state secrecy. */
    SECRET,
    /** Cannot be looked into: locked, damaged, or of an unknown kind. */
    UNREADABLE
  }

  /** A name without folders and without characters that are no letters. */
  public String cleanName(String name) {
    return FileNames.clean(name);
  }

  /** Looks into a file; nothing of it is kept. */
  public Verdict look(String name, byte[] bytes) {
    if (gate.stopsName(name)) {
      return Verdict.SECRET;
    }
    return switch (gate.look(name, bytes)) {
      case Outcome.Classified _ -> Verdict.SECRET;
      case Outcome.Ingested _, Outcome.Bundle _ -> Verdict.PASSES;
      default -> Verdict.UNREADABLE;
    };
  }
}
