package org.roviec.assignment;

import java.util.ArrayList;
import java.util.List;
import org.roviec.lexicon.PhraseBook;
import org.roviec.lexicon.Words;
import org.roviec.organization.BodyClass;
import org.roviec.organization.BodyFinder;
import org.roviec.organization.BodyFinder.Body;
import org.roviec.organization.BodyMention;
import org.roviec.outline.Outline;

/** Reads who cooperates (phối hợp) and who receives the result (trình, báo cáo). */
final class PartyReader {

  private final Wordings wordings;
  private final BodyFinder bodies;

  PartyReader(Wordings wordings, BodyFinder bodies) {
    this.wordings = wordings;
    this.bodies = bodies;
  }

  /** The cooperating bodies named between two words. */
  List<BodyMention> cooperating(Outline outline, int from, int to) {
    List<BodyMention> found = new ArrayList<>();
    Words words = outline.words();
    for (PhraseBook.Match match : wordings.cooperation.matches(words, from, to)) {
      if (!match.phrase().has("none")) {
        for (Body body : OwnerReader.withoutFragments(words, bodies.list(words, match.end(), to))) {
          add(outline, body, found);
        }
      }
    }
    return found;
  }

  private static void add(Outline outline, Body body, List<BodyMention> found) {
    BodyMention mention = mention(outline, body, false);
    for (BodyMention known : found) {
      if (known.evidence().quote().equalsIgnoreCase(mention.evidence().quote())) {
        return;
      }
    }
    found.add(mention);
  }

  static BodyMention mention(Outline outline, Body body, boolean emphasis) {
    Words words = outline.words();
    return new BodyMention(
        outline.evidence(words.start(body.start()), words.end(body.end() - 1)),
        body.id(),
        body.bodyClass(),
        emphasis);
  }

  /** Who receives the result, between two words. */
  List<Submission> receivers(Outline outline, int from, int to) {
    List<Submission> found = new ArrayList<>();
    Words words = outline.words();
    for (PhraseBook.Match match : wordings.submissions.matches(words, from, to)) {
      if (match.phrase().has("none")) {
        continue;
      }
      List<Body> receivers =
          OwnerReader.withoutFragments(
              words, bodies.list(words, skipResult(words, match.end(), to), to));
      if (receivers.isEmpty()) {
        continue;
      }
      String act = act(outline, match, receivers.getLast().end(), to);
      for (Body receiver : receivers) {
        addReceiver(outline, receiver, act, found);
      }
    }
    return found;
  }

  /** "báo cáo kết quả về Sở A", "báo cáo (qua Sở B) Ủy ban": steps over what stands between. */
  private static int skipResult(Words words, int i, int to) {
    int at = i;
    if (words.is(at, "kết") && words.is(at + 1, "quả")) {
      for (int k = at + 2; k < Math.min(to, at + 10); k++) {
        if (words.is(k, "về") || words.is(k, "cho") || words.is(k, "với") || words.is(k, "lên")) {
          return k + 1;
        }
      }
    }
    return at;
  }

  private static void addReceiver(
      Outline outline, Body receiver, String act, List<Submission> found) {
    BodyMention to = mention(outline, receiver, false);
    for (Submission known : found) {
      if (known.to().evidence().quote().equalsIgnoreCase(to.evidence().quote())) {
        return;
      }
    }
    found.add(new Submission(to, act));
  }

  private String act(Outline outline, PhraseBook.Match trigger, int after, int to) {
    Words words = outline.words();
    PhraseBook.Match act = after < to ? wordings.acts.match(words, after, to) : null;
    if (act != null) {
      return outline.view().text().substring(words.start(act.start()), words.end(act.end() - 1));
    }
    return trigger.phrase().attribute("act").orElse("");
  }

  /** Whether an unnamed authority is spoken of ("theo thẩm quyền"). */
  boolean hasVagueAuthority(Words words, int from, int to) {
    return !wordings.authority.matches(words, from, to).isEmpty();
  }

  /** Whether any receiver is one body that can be told from others. */
  static boolean hasNamed(List<Submission> receivers) {
    for (Submission receiver : receivers) {
      if (receiver.to().bodyClass() != BodyClass.OPEN) {
        return true;
      }
    }
    return false;
  }
}
