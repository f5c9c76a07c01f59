package org.roviec.cli;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** Tells which version this is. */
final class Version implements IVersionProvider {

  /** The bare number, {@code dev} when run from classes. */
  static String number() {
    return Objects.requireNonNullElse(Version.class.getPackage().getImplementationVersion(), "dev");
  }

  @Override
  public String[] getVersion() {
    return new String[] {"roviec " + number()};
  }
}
