package org.roviec.server.intake;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** There is no document of that number. */
public class NoSuchDocument extends ResponseStatusException {

  private static final long serialVersionUID = 1;

  /** Not found. */
  public NoSuchDocument() {
    super(HttpStatus.NOT_FOUND);
  }
}
