package org.roviec.server.target;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to an indicator; never changed.
 *
 * @param before null where nothing of it changed
 * @param after null where nothing of it changed
 */
public record IndicatorEvent(
    Instant at,
    String actor,
    Kind kind,
    @Nullable IndicatorFacts before,
    @Nullable IndicatorFacts after,
    @Nullable String reason) {

  /** Kinds of event. */
  public enum Kind {
    /** Lập chỉ tiêu. */
    OPENED,
    /** Sửa. */
    EDITED,
    /** Thôi theo dõi. */
    CLOSED,
    /** Theo dõi lại. */
    REOPENED,
    /** Gắn nhiệm vụ. */
    LINKED,
    /** Bỏ gắn nhiệm vụ. */
    UNLINKED
  }

  /** Key of its words. */
  public String message() {
    return "target.event." + kind.name().toLowerCase(Locale.ROOT);
  }
}
