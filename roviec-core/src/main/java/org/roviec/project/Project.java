package org.roviec.project;

/**
 * A named investment project; one per mention.
 *
 * @param type what is built
 * @param key identity within this reading
 */
public record Project(Type type, String key) {

  /** What is built. */
  public enum Type {
    ROAD,
    BRIDGE,
    HOSPITAL,
    SCHOOL,
    INDUSTRY,
    URBAN,
    PROGRAM,
    OTHER
  }
}
