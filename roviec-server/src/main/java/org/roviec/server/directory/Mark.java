package org.roviec.server.directory;

/** How sure a fact of the directory is. Nothing but {@link #VERIFIED} may be taken as settled. */
public enum Mark {
  /** Read in a source. */
  VERIFIED,
  /** The fact was read in a source, its day was not. */
  DATE_UNVERIFIED,
  /** From general knowledge; an administrator should check it. */
  UNVERIFIED
}
