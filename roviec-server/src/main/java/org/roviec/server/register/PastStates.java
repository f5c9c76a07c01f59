package org.roviec.server.register;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What tasks were like at a moment in the past, from all that happened to them since. */
@Service
public class PastStates {

  private final JdbcClient jdbc;
  private final JsonMapper json;

  PastStates(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /**
   * The states of the tasks that were changed later, by their keys; all others are as they were.
   * One query, however many tasks there are.
   */
  @Transactional(readOnly = true)
  public Map<Long, TaskState> at(Instant moment) {
    Map<Long, TaskState> states = new HashMap<>();
    jdbc.sql(
            """
            select distinct on (task_id) task_id, before from task_event
            where at >= :moment and was_progress is not null order by task_id, id
            """)
        .param("moment", java.sql.Timestamp.from(moment))
        .query(row -> {
          states.put(row.getLong(1), json.readValue(row.getString(2), TaskState.class));
        });
    return states;
  }
}
