package org.roviec.server.review;

import java.util.List;

/** Looks up the names that a person has written into an assignment. */
final class OwnersOf {

  private OwnersOf() {}

  /** The same terms; names that mean just one body of today stand for it. */
  static Terms known(Terms terms, Owners owners) {
    return terms instanceof Terms.Assignment a
        ? new Terms.Assignment(
            a.work(),
            known(a.leads(), owners),
            known(a.cooperating(), owners),
            known(a.monitors(), owners),
            known(a.submitTo(), owners),
            a.product(),
            a.due(),
            a.conditions(),
            a.gaps(),
            a.kind())
        : terms;
  }

  private static List<Party> known(List<Party> parties, Owners owners) {
    return parties.stream().map(party -> known(party, owners)).toList();
  }

  private static Party known(Party party, Owners owners) {
    return party.organizationId() != null || party.collective()
        ? party
        : new Party(party.asWritten(), owners.only(party.asWritten()), false);
  }
}
