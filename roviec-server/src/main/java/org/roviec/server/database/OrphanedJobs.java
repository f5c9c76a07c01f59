package org.roviec.server.database;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Frees the jobs that a killed application was at, before the first is taken up. On a database of
 * its own there is no other instance that could still be at them; on a shared one the others notice
 * by the missing heartbeat.
 */
@Component
class OrphanedJobs implements SmartInitializingSingleton {

  private static final Logger LOG = LoggerFactory.getLogger(OrphanedJobs.class);

  private final DatabaseSettings settings;
  private final JdbcClient jdbc;

  OrphanedJobs(DatabaseSettings settings, JdbcClient jdbc) {
    this.settings = settings;
    this.jdbc = jdbc;
  }

  @Override
  public void afterSingletonsInstantiated() {
    if (settings.isEmbedded()) {
      int freed =
          jdbc.sql(
                  "update scheduled_tasks set picked = false, picked_by = null, last_heartbeat ="
                      + " null, version = version + 1 where picked")
              .update();
      if (freed > 0) {
        LOG.info("{} jobs go on that were broken off", freed);
      }
    }
  }
}
