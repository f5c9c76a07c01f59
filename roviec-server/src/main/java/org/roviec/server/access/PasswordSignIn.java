package org.roviec.server.access;

import java.time.Clock;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Signing in with a local account and its password. */
@Component
class PasswordSignIn extends DaoAuthenticationProvider {
  private final SignInGuard guard;

  PasswordSignIn(Accounts accounts, Passwords passwords, SignInGuard guard, Clock clock) {
    super(finding(accounts, clock));
    this.guard = guard;
    setPasswordEncoder(passwords);
  }

  @Override
  public Authentication authenticate(Authentication asked) {
    if (asked.getDetails() instanceof WebAuthenticationDetails details
        && guard.isClosedTo(details.getRemoteAddress())) {
      throw new LockedException("too many failures from " + details.getRemoteAddress());
    }
    return super.authenticate(asked);
  }

  @Override
  protected Authentication createSuccessAuthentication(
      Object principal, Authentication asked, UserDetails user) {
    SignedIn person = ((SignedIn) user).withoutPassword();
    return super.createSuccessAuthentication(person, asked, person);
  }

  private static UserDetailsService finding(Accounts accounts, Clock clock) {
    return username ->
        accounts
            .byUsername(username)
            .map(account -> account.signedIn(accounts.grantsOf(account.id()), clock.instant()))
            .orElseThrow(() -> new UsernameNotFoundException(username));
  }
}
