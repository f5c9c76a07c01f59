package org.roviec.restore.engine;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * The candidates of forms met before, all forgotten when they are too many. Safe for any number of
 * threads.
 */
final class KnownForms {

  /** Some 15 MB of them. */
  private static final int MOST = 30_000;

  private final Map<String, CandidateSet> whole = new ConcurrentHashMap<>();
  private final Map<String, CandidateSet> parts = new ConcurrentHashMap<>();

  /** The candidates of a form, searched if they are not known. */
  CandidateSet find(String form, Function<String, CandidateSet> search) {
    return find(whole, form, search);
  }

  /** The candidates of a part of a form, or of two together. */
  CandidateSet findPart(String form, Function<String, CandidateSet> search) {
    return find(parts, form, search);
  }

  private static CandidateSet find(
      Map<String, CandidateSet> sets, String form, Function<String, CandidateSet> search) {
    CandidateSet known = sets.get(form);
    if (known != null) {
      return known;
    }
    CandidateSet found = search.apply(form);
    if (sets.size() >= MOST) {
      sets.clear();
    }
    sets.put(form, found);
    return found;
  }
}
