package org.roviec.server.access;

import java.lang.reflect.AnnotatedElement;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;

/**
 * Who may use an endpoint: anyone; people with one of some roles; people at a step of signing in.
 *
 * @param step the step of signing in that people must be at
 */
record Rule(boolean anyone, Set<Role> roles, SignInStep step) {
  private static final Set<Role> ALL = EnumSet.allOf(Role.class);
  private static final Rule ANYONE = new Rule(true, ALL, SignInStep.DONE);
  private static final Rule SIGNED_IN = new Rule(false, ALL, SignInStep.DONE);

  /** The rule declared at the method, else at its class, else none. */
  static @Nullable Rule of(HandlerMethod endpoint) {
    Rule own = of(endpoint.getMethod());
    return own == null ? of(endpoint.getBeanType()) : own;
  }

  boolean admits(@Nullable SignedIn person) {
    return anyone
        || (person != null
            && person.step() == step
            && (step != SignInStep.DONE || person.roles().stream().anyMatch(roles::contains)));
  }

  private static @Nullable Rule of(AnnotatedElement element) {
    Allow some = AnnotatedElementUtils.findMergedAnnotation(element, Allow.class);
    if (some != null) {
      return new Rule(false, EnumSet.copyOf(List.of(some.value())), SignInStep.DONE);
    }
    AllowDuringSignIn during =
        AnnotatedElementUtils.findMergedAnnotation(element, AllowDuringSignIn.class);
    if (during != null) {
      return new Rule(false, ALL, during.value());
    }
    if (AnnotatedElementUtils.hasAnnotation(element, AllowSignedIn.class)) {
      return SIGNED_IN;
    }
    return AnnotatedElementUtils.hasAnnotation(element, AllowAnyone.class) ? ANYONE : null;
  }
}
