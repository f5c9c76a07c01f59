package org.roviec.server.target.sheet;

import org.roviec.server.sheet.SheetDrafts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Sheets of values that were handed in and wait for a person's word. */
@Repository
public class ObservationDrafts extends SheetDrafts<ObservationSheet> {

  ObservationDrafts(JdbcClient jdbc, JsonMapper json) {
    super(jdbc, json, "observation_draft", ObservationSheet.class);
  }
}
