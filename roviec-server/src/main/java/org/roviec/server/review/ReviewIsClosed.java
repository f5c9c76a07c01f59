package org.roviec.server.review;

/** Nothing can be decided any more until the review is opened again. */
final class ReviewIsClosed extends RuntimeException {
  private static final long serialVersionUID = 1;
}
