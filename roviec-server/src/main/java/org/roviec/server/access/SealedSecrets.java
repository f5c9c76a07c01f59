package org.roviec.server.access;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.roviec.server.database.InstallationKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.stereotype.Component;

/**
 * Secrets of second factors as they lie in the database: by AES in Galois/Counter mode under the
 * key of the installation, each with the account it is for, so that it is of no use in another's
 * row. Without a key they lie open, as they did before there was one.
 */
@Component
final class SealedSecrets {

  private static final Logger LOG = LoggerFactory.getLogger(SealedSecrets.class);

  /** No secret begins so: they are in base 32. */
  private static final String SEAL = "aes1:";

  private static final int NONCE_BYTES = 16;

  private final @Nullable AesBytesEncryptor cipher;

  SealedSecrets(InstallationKey key) {
    cipher =
        key.key()
            .map(secret ->
                new AesBytesEncryptor(
                    secret,
                    KeyGenerators.secureRandom(NONCE_BYTES),
                    AesBytesEncryptor.CipherAlgorithm.GCM))
            .orElse(null);
  }

  /** Whether it lies open although there is a key. */
  boolean shouldBeSealed(String stored) {
    return cipher != null && !stored.startsWith(SEAL);
  }

  /** What to store of an account's secret. */
  String seal(long account, String secret) {
    if (cipher == null) {
      return secret;
    }
    byte[] plain = (account + ":" + secret).getBytes(StandardCharsets.UTF_8);
    return SEAL + Base64.getEncoder().encodeToString(cipher.encrypt(plain));
  }

  /** The secret of an account from what was stored; null if the key does not fit. */
  @Nullable String open(long account, String stored) {
    if (!stored.startsWith(SEAL)) {
      return stored;
    }
    String owner = account + ":";
    if (cipher != null) {
      try {
        byte[] sealed = Base64.getDecoder().decode(stored.substring(SEAL.length()));
        String plain =
            sealed.length <= NONCE_BYTES
                ? ""
                : new String(cipher.decrypt(sealed), StandardCharsets.UTF_8);
        if (plain.startsWith(owner)) {
          return plain.substring(owner.length());
        }
      } catch (IllegalArgumentException | IllegalStateException damaged) {
        LOG.debug("Account {}: {}", account, damaged.toString());
      }
    }
    LOG.error(
        "The second factor of account {} was sealed with another key; see docs/operations.md",
        account);
    return null;
  }
}
