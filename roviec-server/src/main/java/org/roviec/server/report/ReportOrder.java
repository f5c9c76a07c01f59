package org.roviec.server.report;

import org.jspecify.annotations.Nullable;
import org.roviec.server.register.Scope;

/**
 * What a report is asked for.
 *
 * @param bodyId only tasks that this body leads; null for all
 * @param bodyName its name, for people
 * @param withBelow whether bodies below it count too
 * @param documentId only tasks that rest on this document; null for all
 * @param documentName its name, for people
 * @param field only tasks of this area; null for all
 * @param scope as far as the one who asks may see
 */
record ReportOrder(
    ReportingPeriod period,
    DataWindow window,
    @Nullable Long bodyId,
    @Nullable String bodyName,
    boolean withBelow,
    @Nullable Long documentId,
    @Nullable String documentName,
    @Nullable String field,
    Scope scope) {

  /** Whether it is about everything. */
  boolean isWhole() {
    return scope.all() && bodyId == null && documentId == null && field == null;
  }

  /** What the report is about, in the words of a title. */
  public String about() {
    StringBuilder about = new StringBuilder("tình hình thực hiện nhiệm vụ được giao");
    if (documentName != null) {
      about.append(" tại ").append(documentName);
    }
    if (field != null) {
      about.append(" lĩnh vực ").append(field);
    }
    if (bodyName != null) {
      about.append(" của ").append(bodyName);
      about.append(withBelow ? " và các cơ quan trực thuộc" : "");
    }
    return about.append(' ').append(period.label()).toString();
  }
}
