package org.roviec.server.access;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page the person signed in as {@code me}. */
@ControllerAdvice
class Me {
  @ModelAttribute("me")
  @Nullable SignedIn me(@Nullable Authentication authentication) {
    return EndpointRules.person(authentication);
  }
}
