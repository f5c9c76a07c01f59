package org.roviec.server.access;

import java.lang.reflect.AnnotatedElement;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;

/** Who may use an endpoint: anyone, whoever is signed in, or people with one of some roles. */
record Rule(boolean anyone, Set<Role> roles) {
  private static final Rule ANYONE = new Rule(true, EnumSet.allOf(Role.class));
  private static final Rule SIGNED_IN = new Rule(false, EnumSet.allOf(Role.class));

  /** The rule declared at the method, else at its class, else none. */
  static @Nullable Rule of(HandlerMethod endpoint) {
    Rule own = of(endpoint.getMethod());
    return own == null ? of(endpoint.getBeanType()) : own;
  }

  boolean admits(@Nullable SignedIn person) {
    return anyone || (person != null && person.roles().stream().anyMatch(roles::contains));
  }

  private static @Nullable Rule of(AnnotatedElement element) {
    Allow some = AnnotatedElementUtils.findMergedAnnotation(element, Allow.class);
    if (some != null) {
      return new Rule(false, EnumSet.copyOf(List.of(some.value())));
    }
    if (AnnotatedElementUtils.hasAnnotation(element, AllowSignedIn.class)) {
      return SIGNED_IN;
    }
    return AnnotatedElementUtils.hasAnnotation(element, AllowAnyone.class) ? ANYONE : null;
  }
}
