package org.roviec.server.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.roviec.server.testing.People;
import org.roviec.server.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@ServerTest
class EndpointRulesTest {
  private static final int FORBIDDEN = 403;

  @Autowired private MockMvc mvc;
  @Autowired private People people;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping mappings;

  /** One way to reach an endpoint. */
  private record Endpoint(RequestMethod method, String path, HandlerMethod handler) {
    @Override
    public String toString() {
      return method + " " + path + " (" + handler.getShortLogMessage() + ")";
    }

    MockHttpServletRequestBuilder call() {
      URI address = URI.create(path.replaceAll("\\{[^}]*}", "1").replace("**", "x"));
      return request(HttpMethod.valueOf(method.name()), address);
    }
  }

  @Test
  @DisplayName("đường nào cũng nói rõ ai được dùng")
  void everyEndpointHasARule() {
    assertThat(endpoints()).hasSizeGreaterThan(20);
    assertThat(endpoints().filter(endpoint -> Rule.of(endpoint.handler()) == null)).isEmpty();
  }

  @Test
  @DisplayName("mọi đường × mọi vai: ai không được phép đều bị từ chối trước khi việc gì xảy ra")
  void everyoneElseIsRefused() {
    List<String> open = new ArrayList<>();
    endpoints()
        .forEach(endpoint -> {
          Rule rule = Rule.of(endpoint.handler());
          Stream.concat(Stream.of((SignedIn) null), everybody())
              .filter(person -> rule == null || !rule.admits(person))
              .filter(person -> !isRefused(endpoint, person))
              .forEach(person -> open.add(endpoint + " to " + name(person)));
        });
    assertThat(open).isEmpty();
  }

  @Test
  @DisplayName("trang danh sách và trang chính mở được cho mọi vai được phép")
  void pagesOpenToThoseWhoMay() {
    List<String> closed = new ArrayList<>();
    endpoints()
        .filter(endpoint -> endpoint.method() == RequestMethod.GET)
        .filter(endpoint -> !endpoint.path().contains("{"))
        .forEach(endpoint -> {
          Rule rule = Rule.of(endpoint.handler());
          everybody()
              .filter(person -> rule != null && rule.admits(person))
              .filter(person -> isClosed(statusOf(endpoint, person)))
              .forEach(person -> closed.add(endpoint + " to " + name(person)));
        });
    assertThat(closed).isEmpty();
  }

  /** One of each role, somebody with none, and two who have not finished signing in. */
  private Stream<SignedIn> everybody() {
    SignedIn administrator = people.having(Role.ADMINISTRATOR);
    return Stream.concat(
        Stream.of(Role.values()).map(people::having),
        Stream.of(
            people.named("nobody"),
            administrator.at(SignInStep.CODE),
            administrator.at(SignInStep.NEW_PASSWORD)));
  }

  private boolean isRefused(Endpoint endpoint, @Nullable SignedIn person) {
    try {
      MockHttpServletRequestBuilder call = endpoint.call().with(csrf());
      var response =
          mvc.perform(person == null ? call : call.with(people.as(person)))
              .andReturn()
              .getResponse();
      String next = person == null ? "/sign-in" : person.step().path();
      boolean isSentOn = response.getStatus() == 302 && next.equals(response.getRedirectedUrl());
      return person != null && person.isIn() ? response.getStatus() == FORBIDDEN : isSentOn;
    } catch (Exception itRan) {
      return false;
    }
  }

  /** A page that wants parameters may say so; it may not refuse or break. */
  private static boolean isClosed(int status) {
    return status == FORBIDDEN || status >= 500;
  }

  private int statusOf(Endpoint endpoint, SignedIn person) {
    try {
      return mvc.perform(endpoint.call().with(people.as(person)))
          .andReturn()
          .getResponse()
          .getStatus();
    } catch (Exception failure) {
      throw new AssertionError(endpoint + " to " + name(person), failure);
    }
  }

  private Stream<Endpoint> endpoints() {
    return mappings.getHandlerMethods().entrySet().stream()
        .filter(entry -> !ErrorController.class.isAssignableFrom(entry.getValue().getBeanType()))
        .flatMap(entry -> endpoints(entry.getKey(), entry.getValue()));
  }

  private static Stream<Endpoint> endpoints(RequestMappingInfo mapping, HandlerMethod handler) {
    Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
    Stream<RequestMethod> reached =
        methods.isEmpty() ? Stream.of(RequestMethod.GET, RequestMethod.POST) : methods.stream();
    return reached.flatMap(method ->
        mapping.getPatternValues().stream().map(path -> new Endpoint(method, path, handler)));
  }

  private static String name(@Nullable SignedIn person) {
    return person == null ? "a stranger" : person.username() + " at " + person.step();
  }
}
