package org.roviec.server.intake;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A page of an original that has pages, with the places of its findings; lengths in points.
 *
 * @param number from 1
 */
public record PrintedPage(int number, double width, double height, List<Spot> spots) {

  /** Keeps its own list. */
  public PrintedPage {
    spots = List.copyOf(spots);
  }

  /**
   * Where a finding is printed.
   *
   * @param style color of its kind
   * @param anchor of the finding
   */
  public record Spot(
      double x, double y, double width, double height, String style, String anchor) {}

  /** The pages of a reading; empty where the original has none. */
  public static List<PrintedPage> of(StoredReading reading, List<StoredFinding> findings) {
    List<PrintedPage> pages = new ArrayList<>();
    for (PageSize page : reading.pages()) {
      if (page.width() > 0) {
        List<Spot> spots = spots(page.number(), findings);
        pages.add(new PrintedPage(page.number(), page.width(), page.height(), spots));
      }
    }
    return pages;
  }

  private static List<Spot> spots(int page, List<StoredFinding> findings) {
    List<Spot> spots = new ArrayList<>();
    for (StoredFinding finding : findings) {
      for (JsonNode box : finding.value().path("boxes")) {
        if (box.path("page").asInt() == page) {
          spots.add(
              new Spot(
                  box.path("x").asDouble(),
                  box.path("y").asDouble(),
                  box.path("width").asDouble(),
                  box.path("height").asDouble(),
                  finding.kind().style(),
                  finding.anchor()));
        }
      }
    }
    return spots;
  }
}
