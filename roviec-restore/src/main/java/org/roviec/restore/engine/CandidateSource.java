package org.roviec.restore.engine;

/** Tells which words an observed form may stand for. */
public interface CandidateSource {

  /** The candidates for a form; may be empty, is never altered. */
  CandidateSet find(String form);
}
