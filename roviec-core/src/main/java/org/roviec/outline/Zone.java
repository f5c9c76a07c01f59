package org.roviec.outline;

/** The part of a document that is being read, in the order in which they usually stand. */
enum Zone {
  HEAD,
  TITLE,
  ADDRESSEES,
  BODY,
  RECIPIENTS,
  SIGNATURE
}
