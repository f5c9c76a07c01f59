package org.roviec.restore.engine;

/** Tells which words an observed form may stand for. */
public interface CandidateSource {

  /** The candidates for a form; may be empty, is never altered. */
  CandidateSet find(String form);

  /**
   * The likeliest candidates for what is only a part of a written form, or two of them together;
   * empty where none is likely.
   */
  default CandidateSet findPart(String form) {
    return find(form);
  }
}
