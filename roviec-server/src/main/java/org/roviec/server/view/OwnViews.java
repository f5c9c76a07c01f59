package org.roviec.server.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roviec.server.access.SignedIn;
import org.roviec.server.view.SavedViews.SavedView;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page the views that its reader keeps; they are read only where a page shows them. */
@ControllerAdvice
class OwnViews {

  private final SavedViews views;

  OwnViews(SavedViews views) {
    this.views = views;
  }

  @ModelAttribute("ownViews")
  OfPerson ownViews(@AuthenticationPrincipal @Nullable SignedIn person) {
    return list -> person == null ? List.of() : views.of(person.username(), list);
  }

  /** What the pages ask. */
  @FunctionalInterface
  public interface OfPerson {
    /** The person's views of the list at an address. */
    List<SavedView> of(String list);
  }
}
