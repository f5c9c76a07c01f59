package org.roviec.server.directory;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.roviec.server.directory.seed.DirectorySeed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Fills an empty directory at the first start; when the setting names another province later, adds
 * its bodies. What is there is never touched: an administrator may have corrected it.
 */
@Component
@DependsOnDatabaseInitialization
class DirectorySeeder implements SmartInitializingSingleton {

  private static final Logger LOG = LoggerFactory.getLogger(DirectorySeeder.class);

  private final DirectoryTables tables;
  private final TransactionOperations transactions;
  private final HomeProvinces homes;

  DirectorySeeder(DirectoryTables tables, TransactionOperations transactions, HomeProvinces homes) {
    this.tables = tables;
    this.transactions = transactions;
    this.homes = homes;
  }

  @Override
  public void afterSingletonsInstantiated() {
    if (!tables.homes().equals(homes.setting())) {
      transactions.executeWithoutResult(status -> seed());
    }
  }

  private void seed() {
    tables.lock();
    if (tables.homes().equals(homes.setting())) {
      return;
    }
    DirectoryRows wanted = new DirectorySeed().rows(homes.codes());
    DirectoryRows missing = missing(tables.read().rows(), wanted);
    tables.write(new DirectoryDelta(DirectoryRows.NONE, missing));
    tables.homes(homes.setting());
    LOG.info("{} bodies added to the directory", missing.organizations().size());
  }

  /** The bodies that are not there, with their names and what came after them. */
  static DirectoryRows missing(DirectoryRows present, DirectoryRows wanted) {
    Set<OrganizationId> known =
        present.organizations().stream().map(Organization::id).collect(Collectors.toSet());
    Set<String> groups = present.groups().stream().map(BodyGroup::id).collect(Collectors.toSet());
    return new DirectoryRows(
        wanted.organizations().stream().filter(o -> !known.contains(o.id())).toList(),
        wanted.names().stream().filter(n -> !known.contains(n.organization())).toList(),
        wanted.successions().stream().filter(s -> !known.contains(s.predecessor())).toList(),
        wanted.groups().stream().filter(g -> !groups.contains(g.id())).toList(),
        List.of(),
        List.of());
  }
}
