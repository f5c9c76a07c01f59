package org.roviec.server.home;

import java.util.List;
import org.roviec.server.web.MenuGuard;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The guided first minute of a demonstration: four steps that this role may take. */
@Component
class FirstMinute {

  private static final int STEPS = 4;
  private static final List<Step> ALL =
      List.of(
          new Step("review", "/duyet"),
          new Step("accounts", "/admin/accounts"),
          new Step("documents", "/van-ban"),
          new Step("register", "/so-theo-doi"),
          new Step("board", "/so-theo-doi/bang"),
          new Step("targets", "/chi-tieu"),
          new Step("directory", "/directory"),
          new Step("account", "/account"));

  private final MenuGuard guard;
  private final boolean isOn;

  FirstMinute(MenuGuard guard, @Value("${roviec.demo:false}") boolean isOn) {
    this.guard = guard;
    this.isOn = isOn;
  }

  /**
   * A step.
   *
   * @param name the last part of the keys of its words
   * @param path where it leads
   */
  record Step(String name, String path) {}

  /** The steps for whoever asks; none outside a demonstration. */
  List<Step> steps() {
    return isOn
        ? ALL.stream().filter(step -> guard.mayOpen(step.path())).limit(STEPS).toList()
        : List.of();
  }
}
