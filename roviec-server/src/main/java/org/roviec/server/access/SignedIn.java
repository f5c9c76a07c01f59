package org.roviec.server.access;

import java.security.Principal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * The person signed in. Kept in the session: whatever changes an account ends its sessions, so this
 * is never older than the account.
 *
 * @param bodyId the body (organization) the person works for; null if none is known
 * @param step what is left of signing in; a person at another step than {@code DONE} may do nothing
 * @param password hash of the password, empty once signed in
 */
public record SignedIn(
    long accountId,
    String username,
    String displayName,
    @Nullable Long bodyId,
    List<RoleGrant> grants,
    SignInStep step,
    boolean enabled,
    boolean accountNonLocked,
    String password)
    implements UserDetails, Principal {

  /** Who is signed in where this runs; nobody where the application acts of itself. */
  public static Optional<SignedIn> present() {
    return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
        .map(Authentication::getPrincipal)
        .filter(SignedIn.class::isInstance)
        .map(SignedIn.class::cast);
  }

  /** Whether the person has the role anywhere. */
  public boolean has(Role role) {
    return grants.stream().anyMatch(grant -> grant.role() == role);
  }

  /** The roles, without what they are bound to. */
  public Set<Role> roles() {
    return grants.stream().map(RoleGrant::role).collect(Collectors.toUnmodifiableSet());
  }

  /** Whether all of signing in is done. */
  public boolean isIn() {
    return step == SignInStep.DONE;
  }

  /** The same person without the hash, fit to be kept. */
  SignedIn withoutPassword() {
    return at(step);
  }

  /** The same person at another step, without the hash. */
  SignedIn at(SignInStep next) {
    return new SignedIn(
        accountId, username, displayName, bodyId, grants, next, enabled, accountNonLocked, "");
  }

  @Override
  public List<? extends GrantedAuthority> getAuthorities() {
    return isIn()
        ? roles().stream().map(role -> new SimpleGrantedAuthority("ROLE_" + role)).toList()
        : List.of();
  }

  @Override
  public String getName() {
    return username;
  }

  @Override
  public String getUsername() {
    return username;
  }

  @Override
  public @Nullable String getPassword() {
    return password;
  }

  @Override
  public boolean isEnabled() {
    return enabled;
  }

  @Override
  public boolean isAccountNonLocked() {
    return accountNonLocked;
  }
}
