package org.roviec.server.access;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator fills in about an account.
 *
 * @param bodyId the body the roles are bound to; null for the whole installation
 * @param bodyName the same as it was typed
 */
record AccountForm(
    @Nullable String username,
    @Nullable String displayName,
    @Nullable String email,
    @Nullable String postTitle,
    @Nullable Set<Role> roles,
    @Nullable Long bodyId,
    @Nullable String bodyName,
    @Nullable Boolean withSubordinates) {
  private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._-]{2,49}");
  private static final Pattern EMAIL =
      Pattern.compile(
          "[^@\\s,;:<>()\"\\\\]{1,64}@[^@\\s,;:<>()\"\\\\]{1,180}\\.[^@\\s,;:<>()\"\\\\]{1,63}");
  private static final int LONGEST_NAME = 200;

  AccountForm {
    username = strip(username).toLowerCase(java.util.Locale.ROOT);
    displayName = strip(displayName);
    email = strip(email);
    postTitle = strip(postTitle);
    bodyName = strip(bodyName);
    roles = roles == null ? Set.of() : Set.copyOf(roles);
  }

  static AccountForm empty() {
    return new AccountForm("", "", "", "", Set.of(), null, "", false);
  }

  static AccountForm of(Account account, List<RoleGrant> grants) {
    return new AccountForm(
        account.username(),
        account.displayName(),
        account.email(),
        account.postTitle(),
        grants.stream().map(RoleGrant::role).collect(Collectors.toSet()),
        grants.stream().map(RoleGrant::bodyId).filter(id -> id != null).findFirst().orElse(null),
        "",
        grants.stream().anyMatch(RoleGrant::withSubordinates));
  }

  /** Whether mail can be sent to it: one address, and nothing that a header would trip over. */
  static boolean isAddress(String email) {
    return EMAIL.matcher(email).matches();
  }

  /** The same, bound to a body; null for the whole installation. */
  AccountForm boundTo(@Nullable Long body, String name) {
    return new AccountForm(
        username, displayName, email, postTitle, roles, body, name, withSubordinates);
  }

  /** What is wrong: field to key of the message. */
  Map<String, String> complaints() {
    Map<String, String> errors = new LinkedHashMap<>();
    if (!USERNAME.matcher(username()).matches()) {
      errors.put("username", "account.username.rule");
    }
    if (displayName().isEmpty() || displayName().length() > LONGEST_NAME) {
      errors.put("displayName", "account.displayName.rule");
    }
    if (!email().isEmpty() && !isAddress(email())) {
      errors.put("email", "account.email.rule");
    }
    if (roles().isEmpty()) {
      errors.put("roles", "account.roles.rule");
    }
    if (!bodyName().isEmpty() && bodyId == null) {
      errors.put("bodyName", "account.body.unknown");
    }
    return errors;
  }

  List<RoleGrant> grants() {
    return roles().stream().map(role -> new RoleGrant(role, bodyId, withSubordinates())).toList();
  }

  @Override
  public String username() {
    return strip(username);
  }

  @Override
  public String displayName() {
    return strip(displayName);
  }

  @Override
  public String email() {
    return strip(email);
  }

  @Override
  public String postTitle() {
    return strip(postTitle);
  }

  @Override
  public String bodyName() {
    return strip(bodyName);
  }

  @Override
  public Boolean withSubordinates() {
    return withSubordinates != null && withSubordinates;
  }

  @Override
  public Set<Role> roles() {
    return roles == null ? Set.of() : roles;
  }

  private static String strip(@Nullable String text) {
    return text == null ? "" : text.strip();
  }
}
