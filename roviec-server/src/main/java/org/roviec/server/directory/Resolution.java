package org.roviec.server.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a name as printed stands for. It is a proposal: a person confirms it before anything rests
 * on it.
 */
public sealed interface Resolution {

  /** The name as printed. */
  String printed();

  /**
   * One body.
   *
   * @param printed the name as printed
   * @param body the body of that time
   * @param post the post or people named with it ("Chánh Văn phòng"), empty if the body itself
   * @param existedThen whether the body existed when the paper was written
   * @param today ways to the bodies of today; empty if nothing came after it
   */
  record Resolved(
      String printed, Organization body, String post, boolean existedThen, List<Route> today)
      implements Resolution {

    /** Copies the ways. */
    public Resolved {
      today = List.copyOf(today);
    }

    /** The bodies of today, without repetition. */
    public List<Organization> bodiesToday() {
      return today.stream().map(Route::end).distinct().toList();
    }

    /** Whether a person must say who takes over: nobody, or several, or only by function. */
    public boolean needsChoice() {
      return bodiesToday().size() != 1 || !today.getFirst().isWhole();
    }

    /** Whether the body still exists. */
    public boolean isUnchanged() {
      return bodiesToday().equals(List.of(body));
    }
  }

  /**
   * A collective addressee.
   *
   * @param printed the name as printed
   * @param group the group, null for one that only the wording shows to be a class
   * @param post the post or people named with it ("Thủ trưởng"), empty if the bodies themselves
   * @param then members when the paper was written; empty for an open group
   * @param today members today
   */
  record Collective(
      String printed,
      @Nullable BodyGroup group,
      String post,
      List<Organization> then,
      List<Organization> today)
      implements Resolution {

    /** Copies the members. */
    public Collective {
      then = List.copyOf(then);
      today = List.copyOf(today);
    }

    /** Whether nobody can list the members. */
    public boolean isOpen() {
      return group == null || group.isOpen();
    }
  }

  /**
   * Several bodies or groups fit; a person chooses.
   *
   * @param printed the name as printed
   * @param candidates bodies
   * @param groups groups
   */
  record Ambiguous(String printed, List<Organization> candidates, List<BodyGroup> groups)
      implements Resolution {

    /** Copies the lists. */
    public Ambiguous {
      candidates = List.copyOf(candidates);
      groups = List.copyOf(groups);
    }
  }

  /** Nothing in the directory fits; a person chooses or adds the body. */
  record Unknown(String printed) implements Resolution {}
}
