package org.roviec.server.urging;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How much was urged. */
@Service
public class UrgingCounts {

  private final JdbcClient jdbc;

  UrgingCounts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** How many letters went out from a day to a day, both included. */
  @Transactional(readOnly = true)
  public int issued(LocalDate from, LocalDate to) {
    return jdbc.sql(
            "select count(*) from urging where number is not null and issued_on between :f and :t")
        .param("f", from)
        .param("t", to)
        .query(Integer.class)
        .single();
  }
}
