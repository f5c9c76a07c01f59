package org.roviec.server.followup.web;

import java.time.LocalDate;
import java.util.UUID;

/** A report of completion as typed into its form. */
record CompletionForm(
    String doneOn, String sentence, String productNumber, String productDate, String token) {

  /** A form sent by hand may leave fields out. */
  CompletionForm {
    doneOn = doneOn == null ? "" : doneOn;
    sentence = sentence == null ? "" : sentence;
    productNumber = productNumber == null ? "" : productNumber;
    productDate = productDate == null ? "" : productDate;
    token = token == null ? "" : token;
  }

  static CompletionForm blank(LocalDate today) {
    return new CompletionForm(today.toString(), "", "", "", UUID.randomUUID().toString());
  }
}
