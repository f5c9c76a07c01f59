package org.roviec.server.access;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.roviec.server.audit.AuditLog;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What can be done to an account; each change is in the audit log and ends the sessions it must.
 */
@Service
class AccountChanges {
  private final Accounts accounts;
  private final Passwords passwords;
  private final Sessions sessions;
  private final AuditLog log;

  AccountChanges(Accounts accounts, Passwords passwords, Sessions sessions, AuditLog log) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.sessions = sessions;
    this.log = log;
  }

  /** What is wrong with a new password: field to key of the message. */
  Map<String, String> complaints(SignedIn person, String password, String repeated) {
    Map<String, String> errors = new LinkedHashMap<>();
    PasswordRules.complaint(password, person.username(), person.displayName())
        .ifPresent(complaint -> errors.put("password", complaint));
    String hash = accounts.byId(person.accountId()).orElseThrow().passwordHash();
    if (errors.isEmpty() && passwords.matches(password, hash)) {
      errors.put("password", "password.same");
    }
    if (!password.equals(repeated)) {
      errors.put("repeated", "password.notRepeated");
    }
    return errors;
  }

  /** Whether this is the person's password. */
  boolean isPasswordOf(SignedIn person, String password) {
    return passwords.matches(
        password, accounts.byId(person.accountId()).orElseThrow().passwordHash());
  }

  /** A person's own change; all other sessions end. */
  @Transactional
  void changePassword(SignedIn person, String password, String sessionId) {
    accounts.setPassword(person.accountId(), passwords.hash(password), false);
    sessions.endAll(person.username(), sessionId);
    log.record(person, "account.passwordChanged", subject(person.username()), "");
  }

  /**
   * What is wrong with an address that a person gives: key of the message, or null. An address of
   * somebody else is refused, as it may be how they are known to another system.
   */
  @Nullable String complaint(SignedIn person, String email) {
    if (email.isEmpty()) {
      return null;
    }
    return !AccountForm.isAddress(email)
        ? "account.email.rule"
        : accounts.isTaken(email, person.accountId()) ? "account.email.taken" : null;
  }

  /** A person's own address, for mail to them. */
  @Transactional
  void changeEmail(SignedIn person, String email) {
    accounts.setEmail(person.accountId(), email);
    log.record(person, "account.emailChanged", subject(person.username()), "");
  }

  /** Opens an account; returns the one-time password. */
  @Transactional
  String create(
      SignedIn by,
      String username,
      String name,
      String email,
      String post,
      List<RoleGrant> grants) {
    String password = OneTimePassword.generate();
    long id = accounts.create(username, name, passwords.hash(password), true);
    accounts.describe(id, name, email, post);
    grants.forEach(grant -> accounts.grant(id, grant));
    log.record(by, "account.created", subject(username), roles(grants));
    return password;
  }

  /** Changes description and roles; the person must sign in again. */
  @Transactional
  void edit(
      SignedIn by,
      Account account,
      String name,
      String email,
      String post,
      List<RoleGrant> grants) {
    String before = roles(accounts.grantsOf(account.id()));
    accounts.describe(account.id(), name, email, post);
    accounts.revokeAll(account.id());
    grants.forEach(grant -> accounts.grant(account.id(), grant));
    sessions.endAll(account.username(), "");
    log.record(by, "account.changed", subject(account.username()), before + " → " + roles(grants));
  }

  /** Gives the account a one-time password, which is returned, and unlocks it. */
  @Transactional
  String reset(SignedIn by, Account account) {
    String password = OneTimePassword.generate();
    accounts.setPassword(account.id(), passwords.hash(password), true);
    sessions.endAll(account.username(), "");
    log.record(by, "account.passwordReset", subject(account.username()), "");
    return password;
  }

  @Transactional
  void unlock(SignedIn by, Account account) {
    accounts.forgetFailures(account.id());
    log.record(by, "account.unlocked", subject(account.username()), "");
  }

  @Transactional
  void setDisabled(SignedIn by, Account account, boolean disabled) {
    accounts.setDisabled(account.id(), disabled);
    sessions.endAll(account.username(), "");
    log.record(
        by, disabled ? "account.disabled" : "account.enabled", subject(account.username()), "");
  }

  @Transactional
  void endSession(SignedIn by, String username, String handle) {
    sessions.end(username, handle);
    log.record(by, "account.sessionEnded", subject(username), "");
  }

  /**
   * Whether a change would leave nobody to administer, or take the office from the one who asks.
   */
  boolean endangersAdministration(SignedIn by, Account account, Set<Role> rolesLeft) {
    boolean loses =
        account.roles().contains(Role.ADMINISTRATOR) && !rolesLeft.contains(Role.ADMINISTRATOR);
    return loses && (by.accountId() == account.id() || accounts.holdersOf(Role.ADMINISTRATOR) <= 1);
  }

  private static String subject(String username) {
    return "account:" + username;
  }

  private static String roles(List<RoleGrant> grants) {
    return grants.stream()
        .map(grant -> grant.role() + (grant.bodyId() == null ? "" : "@" + grant.bodyId()))
        .sorted()
        .collect(Collectors.joining(", "));
  }
}
