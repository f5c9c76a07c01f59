package org.roviec.server.testing;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.roviec.server.access.Role;
import org.roviec.server.access.RoleGrant;
import org.roviec.server.access.SignInStep;
import org.roviec.server.access.SignedIn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Accounts for tests: one per role, made when first asked for, all with one password. */
public class People {
  /** Password of everybody in tests. */
  public static final String PASSWORD = "Mật khẩu của kiểm thử 1";

  private final JdbcClient jdbc;
  private final PasswordEncoder passwords;

  People(JdbcClient jdbc, PasswordEncoder passwords) {
    this.jdbc = jdbc;
    this.passwords = passwords;
  }

  /** Makes a MockMvc request come from somebody with the role for the whole installation. */
  public RequestPostProcessor as(Role role) {
    return SecurityMockMvcRequestPostProcessors.user(having(role));
  }

  /** Makes a MockMvc request come from that person. */
  public RequestPostProcessor as(SignedIn person) {
    return SecurityMockMvcRequestPostProcessors.user(person);
  }

  /** Somebody with the role; the user name is the role's in small letters. */
  public SignedIn having(Role role) {
    return named(role.name().toLowerCase(Locale.ROOT), new RoleGrant(role, null, false));
  }

  /** Somebody with just these grants; made if there is none of that name. */
  public SignedIn named(String username, RoleGrant... grants) {
    long id =
        jdbc.sql("select id from account where username = :username")
            .param("username", username)
            .query(Long.class)
            .optional()
            .orElseGet(() -> create(username, grants));
    return new SignedIn(
        id,
        username,
        "Người dùng " + username,
        null,
        List.of(grants),
        SignInStep.DONE,
        true,
        true,
        "");
  }

  private long create(String username, RoleGrant... grants) {
    long id =
        jdbc.sql(
                """
                insert into account (username, display_name, password_hash)
                values (:username, :name, :hash) returning id\
                """)
            .param("username", username)
            .param("name", "Người dùng " + username)
            .param("hash", passwords.encode(PASSWORD))
            .query(Long.class)
            .single();
    Arrays.stream(grants)
        .forEach(grant ->
            jdbc.sql(
                    """
                    insert into role_grant (account_id, role, body_id, with_subordinates)
                    values (:id, :role, :body, :below)\
                    """)
                .param("id", id)
                .param("role", grant.role().name())
                .param("body", grant.bodyId())
                .param("below", grant.withSubordinates())
                .update());
    return id;
  }
}
