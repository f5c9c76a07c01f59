package org.roviec.server.database;

/** A PostgreSQL server that answers: the application's own, or one it was given. */
interface DatabaseServer extends AutoCloseable {
  /** Address of the application's database; a server of its own makes one of this name. */
  DatabaseAddress address(String name);

  @Override
  void close();
}
