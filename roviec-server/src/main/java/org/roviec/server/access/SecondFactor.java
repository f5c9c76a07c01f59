package org.roviec.server.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.roviec.server.audit.AuditLog;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The second factor of an account: an app's code, or one of ten codes kept on paper. */
@Service
class SecondFactor {
  private static final int PAPER_CODES = 10;

  private final Accounts accounts;
  private final SealedSecrets secrets;
  private final AuditLog log;
  private final Clock clock;

  SecondFactor(Accounts accounts, SealedSecrets secrets, AuditLog log, Clock clock) {
    this.accounts = accounts;
    this.secrets = secrets;
    this.log = log;
    this.clock = clock;
  }

  /** Begins to set it up; it is on only when the first code has come. */
  @Transactional
  void begin(Account account) {
    accounts.setPendingSecret(account.id(), secrets.seal(account.id(), Totp.newSecret()));
  }

  /** The secret that is being set up, to be shown to its owner; null if none is. */
  @Nullable String pending(Account account) {
    String stored = account.totpPending();
    return stored == null ? null : secrets.open(account.id(), stored);
  }

  /** Seals what lay open before the installation had a key. */
  @EventListener(ApplicationReadyEvent.class)
  void sealOpenOnes() {
    accounts
        .secrets()
        .forEach((account, stored) -> {
          if (secrets.shouldBeSealed(stored)) {
            accounts.replaceSecret(account, stored, secrets.seal(account, stored));
          }
        });
  }

  /** Turns it on if the code is the app's; returns the codes for paper, none if it is not. */
  @Transactional
  List<String> confirm(SignedIn person, Account account, String code) {
    String secret = pending(account);
    OptionalLong step =
        secret == null ? OptionalLong.empty() : Totp.step(secret, code, clock.instant());
    if (secret == null || step.isEmpty()) {
      return List.of();
    }
    accounts.setSecret(account.id(), secrets.seal(account.id(), secret));
    accounts.useStep(account.id(), step.getAsLong());
    List<String> codes = Stream.generate(OneTimePassword::generate).limit(PAPER_CODES).toList();
    codes.forEach(paper -> accounts.addRecoveryCode(account.id(), hash(paper)));
    log.record(person, "account.secondFactorOn", "account:" + account.username(), "");
    return codes;
  }

  /** Turns it off. */
  @Transactional
  void turnOff(SignedIn by, Account account) {
    accounts.setSecret(account.id(), null);
    log.record(by, "account.secondFactorOff", "account:" + account.username(), "");
  }

  /** Whether the code is right; each works once. Codes on paper work whatever became of the key. */
  @Transactional
  boolean accepts(Account account, String code) {
    String stored = account.totpSecret();
    if (stored == null) {
      return true;
    }
    String secret = secrets.open(account.id(), stored);
    OptionalLong step =
        secret == null ? OptionalLong.empty() : Totp.step(secret, code, clock.instant());
    return step.isPresent()
        ? accounts.useStep(account.id(), step.getAsLong())
        : accounts.useRecoveryCode(account.id(), hash(code));
  }

  /** Random codes of 79 bits need no slow hash. */
  private static String hash(String code) {
    String plain = code.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(plain.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
