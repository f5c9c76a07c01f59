package org.roviec.server.register.sheet;

import org.roviec.server.sheet.SheetDrafts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Sheets of tasks that were handed in and wait for a person's word. */
@Repository
public class Drafts extends SheetDrafts<Sheet.Rows> {

  Drafts(JdbcClient jdbc, JsonMapper json) {
    super(jdbc, json, "import_draft", Sheet.Rows.class);
  }
}
