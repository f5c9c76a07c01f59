package org.roviec.assignment;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roviec.assignment.Assignment.Kind;
import org.roviec.assignment.Assignment.Mode;
import org.roviec.assignment.Assignment.OwnerSource;
import org.roviec.deadline.TimeExpression;
import org.roviec.finding.Evidence;
import org.roviec.finding.Finding;
import org.roviec.organization.BodyMention;

/** An assignment while its parts are gathered. */
final class Draft {

  final int block;
  final int section;
  final int from;
  final int to;
  Kind kind = Kind.GENERAL;
  Mode mode = Mode.NONE;
  @Nullable Evidence trigger;
  final List<BodyMention> owners = new ArrayList<>();
  OwnerSource ownerSource = OwnerSource.NONE;
  final List<BodyMention> cooperating = new ArrayList<>();
  final List<Submission> receivers = new ArrayList<>();
  final List<Product> products = new ArrayList<>();

  /** Times that stand outside the words of the work: a table cell, a label. */
  final List<Finding<TimeExpression>> outsideTimes = new ArrayList<>();

  /** What stands in a time cell and gives no time: "theo lộ trình". */
  final List<Evidence> vagueTimes = new ArrayList<>();

  /** Products that stand outside the words of the work. */
  final List<Product> outsideProducts = new ArrayList<>();

  final List<Evidence> conditions = new ArrayList<>();
  boolean fromTable;
  String rule = "assign.general";
  double confidence = 0.9;

  Draft(int block, int section, int from, int to) {
    this.block = block;
    this.section = section;
    this.from = from;
    this.to = to;
  }
}
