package org.roviec.server.directory;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an administrator may do to the directory; each rests on an act and begins on a day. */
public sealed interface Change {

  /** The body it is about, the first of several; the parent of a new one. */
  OrganizationId subject();

  /** What sort of change it is: "rename", "merge"; the last part of its words' key. */
  default String sort() {
    String name = getClass().getSimpleName();
    return Character.toLowerCase(name.charAt(0)) + name.substring(1);
  }

  /** A body as it is known, or the name of one to be founded. */
  sealed interface Target {

    /** A body of the directory. */
    record Known(OrganizationId id) implements Target {}

    /** A body that does not exist yet. */
    record New(String name) implements Target {}
  }

  /**
   * A new body (thành lập).
   *
   * @param subject the body it will belong to
   * @param on first day
   */
  record Found(
      OrganizationId subject,
      String name,
      OrganizationKind kind,
      PoliticalSystem system,
      Level level,
      LocalDate on,
      String act)
      implements Change {}

  /**
   * Another official name from a day on (đổi tên).
   *
   * @param on first day of the new name
   */
  record Rename(OrganizationId subject, String name, LocalDate on, String act) implements Change {}

  /**
   * The end of a body without a successor (kết thúc, giải thể).
   *
   * @param on first day without it
   */
  record End(OrganizationId subject, LocalDate on) implements Change {}

  /**
   * Several bodies become one (hợp nhất, sáp nhập).
   *
   * @param bodies those that end
   * @param into the one that goes on
   * @param on first day of the new state
   */
  record Merge(List<OrganizationId> bodies, Target into, LocalDate on, String act)
      implements Change {

    /** Copies the bodies. */
    public Merge {
      bodies = List.copyOf(bodies);
    }

    @Override
    public OrganizationId subject() {
      return bodies.getFirst();
    }
  }

  /**
   * One body becomes several (chia, tách).
   *
   * @param into those that come after it
   * @param on first day of the new state
   */
  record Split(OrganizationId subject, List<Target> into, LocalDate on, String act)
      implements Change {

    /** Copies the targets. */
    public Split {
      into = List.copyOf(into);
    }
  }

  /**
   * A function goes to another body (chuyển chức năng).
   *
   * @param on first day at the other body
   */
  record MoveFunction(OrganizationId subject, Target to, String function, LocalDate on, String act)
      implements Change {}

  /** Another name or abbreviation that papers use. */
  record AddName(OrganizationId subject, NameUse use, String text, Validity validity)
      implements Change {}

  /** Takes back a name that was entered by mistake; the last official one stays. */
  record RemoveName(OrganizationId subject, NameUse use, String text) implements Change {}

  /** Says that an administrator has checked the body's rows against a source. */
  record Verify(OrganizationId subject, String source) implements Change {}

  /**
   * Somebody takes a post.
   *
   * @param person id of a known person, null for a new one
   */
  record Appoint(
      OrganizationId subject,
      @Nullable String person,
      String name,
      String title,
      @Nullable LocalDate from)
      implements Change {}

  /**
   * Somebody leaves a post.
   *
   * @param last last day in it
   */
  record Release(OrganizationId subject, String post, LocalDate last) implements Change {}
}
