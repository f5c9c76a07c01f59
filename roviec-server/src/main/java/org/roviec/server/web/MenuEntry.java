package org.roviec.server.web;

/**
 * A place in the menu, contributed by a feature as a bean; shown to whoever may open its path.
 *
 * @param order place from the top; features keep their hundreds as their migrations do
 * @param path where it leads
 * @param message key of its words
 * @param icon name in {@code icons.svg}
 * @param onPhone whether it has one of the four places at the foot of a phone's screen
 */
public record MenuEntry(int order, String path, String message, String icon, boolean onPhone)
    implements Comparable<MenuEntry> {

  @Override
  public int compareTo(MenuEntry other) {
    return Integer.compare(order, other.order);
  }

  /** Whether the page at {@code current} belongs to this entry. */
  public boolean leadsTo(String current) {
    return path.equals("/") ? current.equals("/") : (current + "/").startsWith(path + "/");
  }
}
