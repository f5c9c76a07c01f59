package org.roviec.server.reminder.web;

import org.jspecify.annotations.Nullable;
import org.roviec.server.access.SignedIn;
import org.roviec.server.reminder.Notices;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.thymeleaf.context.LazyContextVariable;

/** Gives every page the number of unread notices; counted only where a page shows it. */
@ControllerAdvice
class Unread {
  private final Notices notices;

  Unread(Notices notices) {
    this.notices = notices;
  }

  @ModelAttribute("unread")
  LazyContextVariable<Integer> unread(@Nullable Authentication authentication) {
    return new LazyContextVariable<>() {
      @Override
      protected Integer loadValue() {
        return authentication != null
                && authentication.getPrincipal() instanceof SignedIn person
                && person.isIn()
            ? notices.unread(person.accountId())
            : 0;
      }
    };
  }
}
