package org.roviec.server.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.roviec.server.web.MenuGuard;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Decides on every request by the rule at its endpoint, before anything of it runs. What has no
 * rule is refused; so is what leads nowhere, so that strangers cannot tell what exists.
 */
@Component
class EndpointRules implements AuthorizationManager<RequestAuthorizationContext>, MenuGuard {
  private final ObjectProvider<RequestMappingHandlerMapping> mappings;
  private volatile @Nullable Map<String, Rule> pages;

  EndpointRules(
      @Qualifier("requestMappingHandlerMapping")
          ObjectProvider<RequestMappingHandlerMapping> mappings) {
    this.mappings = mappings;
  }

  @Override
  public AuthorizationDecision authorize(
      Supplier<? extends @Nullable Authentication> authentication,
      RequestAuthorizationContext context) {
    Rule rule = ruleFor(context.getRequest());
    SignedIn person = person(authentication.get());
    if (rule == null) {
      return new AuthorizationDecision(
          person != null && person.isIn() && leadsNowhere(context.getRequest()));
    }
    return new AuthorizationDecision(rule.admits(person));
  }

  @Override
  public boolean mayOpen(String path) {
    Rule rule = pages().get(path);
    return rule != null
        && rule.admits(person(SecurityContextHolder.getContext().getAuthentication()));
  }

  static @Nullable SignedIn person(@Nullable Authentication authentication) {
    return authentication != null && authentication.getPrincipal() instanceof SignedIn person
        ? person
        : null;
  }

  private @Nullable Rule ruleFor(HttpServletRequest request) {
    HandlerMethod endpoint = endpoint(request);
    return endpoint == null ? null : Rule.of(endpoint);
  }

  private boolean leadsNowhere(HttpServletRequest request) {
    return endpoint(request) == null;
  }

  private @Nullable HandlerMethod endpoint(HttpServletRequest request) {
    if (!ServletRequestPathUtils.hasParsedRequestPath(request)) {
      ServletRequestPathUtils.parseAndCache(request);
    }
    try {
      HandlerExecutionChain chain = mappings.getObject().getHandler(request);
      return chain != null && chain.getHandler() instanceof HandlerMethod method ? method : null;
    } catch (Exception wrongMethodOrType) {
      return null;
    }
  }

  /** Rules of the pages by the patterns of their paths, for the menu and for links. */
  private Map<String, Rule> pages() {
    Map<String, Rule> known = pages;
    if (known == null) {
      known = new HashMap<>();
      for (var mapping : mappings.getObject().getHandlerMethods().entrySet()) {
        Rule rule = Rule.of(mapping.getValue());
        if (rule != null && isPage(mapping.getKey())) {
          for (String path : mapping.getKey().getPatternValues()) {
            known.put(path, rule);
          }
        }
      }
      pages = known;
    }
    return known;
  }

  private static boolean isPage(RequestMappingInfo mapping) {
    Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
    return methods.isEmpty() || methods.contains(RequestMethod.GET);
  }
}
