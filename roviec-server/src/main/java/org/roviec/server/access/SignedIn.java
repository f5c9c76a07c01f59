package org.roviec.server.access;

import java.security.Principal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * The person signed in. Kept in the session: whatever changes an account ends its sessions, so this
 * is never older than the account.
 *
 * @param password hash of the password, empty once signed in
 */
public record SignedIn(
    long accountId,
    String username,
    String displayName,
    List<RoleGrant> grants,
    boolean mustChangePassword,
    boolean enabled,
    boolean accountNonLocked,
    String password)
    implements UserDetails, Principal {

  /** Whether the person has the role anywhere. */
  public boolean has(Role role) {
    return grants.stream().anyMatch(grant -> grant.role() == role);
  }

  /** The roles, without what they are bound to. */
  public Set<Role> roles() {
    return grants.stream().map(RoleGrant::role).collect(Collectors.toUnmodifiableSet());
  }

  /** The same person without the hash, fit to be kept. */
  public SignedIn withoutPassword() {
    return new SignedIn(
        accountId,
        username,
        displayName,
        grants,
        mustChangePassword,
        enabled,
        accountNonLocked,
        "");
  }

  @Override
  public List<? extends GrantedAuthority> getAuthorities() {
    return roles().stream().map(role -> new SimpleGrantedAuthority("ROLE_" + role)).toList();
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
