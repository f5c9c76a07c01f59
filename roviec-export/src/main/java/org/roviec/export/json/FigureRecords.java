package org.roviec.export.json;

import org.jspecify.annotations.Nullable;
import org.roviec.export.document.Ids;
import org.roviec.finding.Finding;
import org.roviec.target.Indicator;
import org.roviec.target.Tally;

/** Indicators and tallies. */
final class FigureRecords {

  private final Pen pen;

  FigureRecords(Pen pen) {
    this.pen = pen;
  }

  void indicator(int index, Finding<Indicator> finding) {
    Indicator indicator = finding.value();
    pen.open(Ids.indicator(index), "indicator", finding);
    pen.mention("name", indicator.name());
    pen.number("value", indicator.value());
    pen.number("value_max", indicator.valueMax());
    pen.text("unit", indicator.unit());
    pen.text("per", indicator.per());
    pen.text("comparator", indicator.comparator());
    pen.code("ikind", indicator.kind());
    pen.code("direction", indicator.direction());
    pen.mention("basis", indicator.basis());
    pen.code("basis_type", indicator.basisType());
    pen.words("scope", indicator.scope());
    pen.period("period", indicator.period());
    pen.text(
        "compares_to", indicator.comparesTo() < 0 ? null : Ids.indicator(indicator.comparesTo()));
    pen.close();
  }

  void tally(int index, Finding<Tally> finding) {
    Tally tally = finding.value();
    pen.open(Ids.tally(index), "tally", finding);
    pen.number("num", tally.numerator());
    pen.number("den", tally.denominator());
    pen.text("what", tally.what());
    pair(tally.pair());
    pen.code("status", tally.status());
    pen.mention("status_span", tally.statusEvidence());
    pen.text("of", tally.of() < 0 ? null : Ids.citation(tally.of()));
    pen.text("group", tally.group() < 0 ? null : Ids.tallyGroup(tally.group()));
    pen.close();
  }

  private void pair(Tally.@Nullable Pair pair) {
    if (pair == null) {
      pen.json().writeNullProperty("pair");
      return;
    }
    pen.json().writeObjectPropertyStart("pair");
    pen.number("num", pair.number());
    pen.text("what", pair.what());
    pen.json().writeEndObject();
  }
}
