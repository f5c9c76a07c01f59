package org.roviec.server.review;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.roviec.server.intake.Document;
import org.roviec.server.intake.StoredReading;
import org.springframework.stereotype.Component;

/** Today's bodies, as the directory knows them. */
@Component
class Bodies {

  /** The bodies that the names in a document may mean today. */
  Owners in(Document document, StoredReading reading) {
    return Owners.NOBODY;
  }

  /** What bodies are called today, by id. */
  Map<Long, String> names(Collection<Long> ids) {
    return Map.of();
  }

  /** Bodies of today whose name has these words, for a person to choose from. */
  List<Owners.Body> search(String words) {
    return List.of();
  }
}
