package org.roviec.ingest.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The fields that ruled lines part a stretch of a page into. */
final class Grid {

  /** Share of a field's side that must be ruled to part it from its neighbor. */
  private static final float RULED = 0.6f;

  private final List<Rule> rules;
  private final float[] xs;
  private final float[] ys;
  private final float tolerance;
  private final int[] fields;

  Grid(List<Rule> rules, float tolerance) {
    this.rules = rules;
    this.tolerance = tolerance;
    this.xs = edges(rules, false, tolerance);
    this.ys = edges(rules, true, tolerance);
    this.fields = new int[Math.max(0, columns() * rows())];
    join();
  }

  /** Distinct places of the rules of one direction, and where those of the other end beyond. */
  private static float[] edges(List<Rule> rules, boolean horizontal, float tolerance) {
    List<Float> places = new ArrayList<>();
    List<Float> ends = new ArrayList<>();
    for (Rule rule : rules) {
      if (rule.isHorizontal() == horizontal) {
        places.add(rule.at());
      } else {
        ends.add(rule.from());
        ends.add(rule.to());
      }
    }
    addOpenSides(places, ends, tolerance);
    places.sort(Comparator.naturalOrder());
    List<Float> distinct = new ArrayList<>();
    for (float place : places) {
      if (distinct.isEmpty() || place - distinct.getLast() > tolerance) {
        distinct.add(place);
      }
    }
    float[] edges = new float[distinct.size()];
    for (int i = 0; i < edges.length; i++) {
      edges[i] = distinct.get(i);
    }
    return edges;
  }

  /** Tables without outer rules end where most of the inner ones do. */
  private static void addOpenSides(List<Float> places, List<Float> ends, float tolerance) {
    if (places.isEmpty() || ends.isEmpty()) {
      return;
    }
    float low = places.stream().min(Float::compare).orElseThrow();
    float high = places.stream().max(Float::compare).orElseThrow();
    float least = ends.stream().min(Float::compare).orElseThrow();
    float most = ends.stream().max(Float::compare).orElseThrow();
    if (least < low - 4 * tolerance) {
      places.add(least);
    }
    if (most > high + 4 * tolerance) {
      places.add(most);
    }
  }

  int columns() {
    return xs.length - 1;
  }

  int rows() {
    return ys.length - 1;
  }

  boolean isTable() {
    return columns() > 1 && rows() > 0 && columns() < 60 && columns() * rows() < 20_000;
  }

  float top() {
    return ys[0];
  }

  List<Float> columnEdges() {
    List<Float> edges = new ArrayList<>(xs.length);
    for (float x : xs) {
      edges.add(x);
    }
    return edges;
  }

  /** The field in which a point lies, named by its first cell; −1 outside. */
  int fieldAt(float x, float y) {
    int column = slot(xs, x);
    int row = slot(ys, y);
    return column < 0 || row < 0 ? -1 : root(row * columns() + column);
  }

  private static int slot(float[] edges, float place) {
    for (int i = 0; i + 1 < edges.length; i++) {
      if (place >= edges[i] && place < edges[i + 1]) {
        return i;
      }
    }
    return -1;
  }

  private void join() {
    for (int i = 0; i < fields.length; i++) {
      fields[i] = i;
    }
    if (!isTable()) {
      return;
    }
    for (int row = 0; row < rows(); row++) {
      for (int column = 0; column < columns(); column++) {
        int cell = row * columns() + column;
        if (column > 0 && !isRuled(false, xs[column], ys[row], ys[row + 1])) {
          unite(cell, cell - 1);
        }
        if (row > 0 && !isRuled(true, ys[row], xs[column], xs[column + 1])) {
          unite(cell, cell - columns());
        }
      }
    }
  }

  private boolean isRuled(boolean horizontal, float at, float from, float to) {
    float covered = 0;
    for (Rule rule : rules) {
      if (rule.isHorizontal() == horizontal && Math.abs(rule.at() - at) <= tolerance) {
        covered += Math.max(0, Math.min(to, rule.to()) - Math.max(from, rule.from()));
      }
    }
    return covered > RULED * (to - from);
  }

  private int root(int cell) {
    int at = cell;
    while (fields[at] != at) {
      at = fields[at];
    }
    return at;
  }

  private void unite(int a, int b) {
    int first = Math.min(root(a), root(b));
    int second = Math.max(root(a), root(b));
    fields[second] = first;
  }
}
