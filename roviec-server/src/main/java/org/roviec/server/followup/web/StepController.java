package org.roviec.server.followup.web;

import static org.roviec.server.access.Role.AGENCY;
import static org.roviec.server.access.Role.COORDINATOR;
import static org.roviec.server.access.Role.LEADER;

import org.roviec.server.access.Allow;
import org.roviec.server.access.SignedIn;
import org.roviec.server.followup.Act;
import org.roviec.server.followup.HandOvers;
import org.roviec.server.followup.LifeCycle;
import org.roviec.server.followup.Outcome;
import org.roviec.server.followup.Recurrences;
import org.roviec.server.followup.Rhythm;
import org.roviec.server.register.Bodies;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The steps of a task that need one click and at most one sentence. */
@Controller
class StepController {

  private final VisibleTasks visible;
  private final LifeCycle lifeCycle;
  private final HandOvers handOvers;
  private final Recurrences recurrences;
  private final Bodies bodies;

  StepController(
      VisibleTasks visible,
      LifeCycle lifeCycle,
      HandOvers handOvers,
      Recurrences recurrences,
      Bodies bodies) {
    this.visible = visible;
    this.lifeCycle = lifeCycle;
    this.handOvers = handOvers;
    this.recurrences = recurrences;
    this.bodies = bodies;
  }

  @PostMapping("/nhiem-vu/{id}/buoc")
  @Allow({AGENCY, COORDINATOR, LEADER})
  String step(
      @PathVariable long id,
      @RequestParam Act act,
      @RequestParam(defaultValue = "0") int version,
      @RequestParam(defaultValue = "") String reason,
      @AuthenticationPrincipal SignedIn person,
      RedirectAttributes flash) {
    Outcome outcome =
        switch (act) {
          case RECEIVE -> lifeCycle.receive(id, version, person);
          case DECLINE -> lifeCycle.decline(id, reason, person);
          case UPHOLD -> lifeCycle.uphold(id, reason, person);
          case CONFIRM -> lifeCycle.confirm(id, version, reason, person);
          case RETURN -> lifeCycle.giveBack(id, version, reason, person);
          case PAUSE -> lifeCycle.pause(id, version, reason, person);
          case RESUME -> lifeCycle.resume(id, version, reason, person);
          case DROP -> lifeCycle.drop(id, version, reason, person);
          case REPORT, REPORT_DONE, ASK_EXTENSION, DECIDE_EXTENSION ->
              new Outcome.Refused("followup.notAllowed");
        };
    String done = "followup.done." + act.name().toLowerCase(java.util.Locale.ROOT);
    return away(id, outcome, done, flash);
  }

  /** The office gives one task to another body. */
  @PostMapping("/nhiem-vu/{id}/ban-giao")
  @Allow(COORDINATOR)
  String handOver(
      @PathVariable long id,
      @RequestParam(defaultValue = "0") int version,
      @RequestParam(defaultValue = "0") int from,
      @RequestParam(defaultValue = "") String to,
      @RequestParam(defaultValue = "") String reason,
      @AuthenticationPrincipal SignedIn person,
      RedirectAttributes flash) {
    visible.task(id, person);
    Outcome outcome =
        bodies
            .today(to.strip(), visible.today())
            .map(body -> handOvers.give(id, version, from, body, reason, person))
            .orElseGet(() -> new Outcome.Faulty("followup.handOver.unknown"));
    return away(id, outcome, "followup.handedOver", flash);
  }

  /** Sets how often a recurring duty comes again. */
  @PostMapping("/nhiem-vu/{id}/nhip")
  @Allow(COORDINATOR)
  String rhythm(
      @PathVariable long id,
      @RequestParam(defaultValue = "0") int version,
      @RequestParam Rhythm.Usual rhythm,
      @RequestParam(defaultValue = "") String first,
      @RequestParam(defaultValue = "false") boolean lastDay,
      @AuthenticationPrincipal SignedIn person,
      RedirectAttributes flash) {
    visible.task(id, person);
    Outcome outcome = recurrences.set(id, version, rhythm, visible.day(first), lastDay, person);
    return away(id, outcome, "followup.rhythm.saved", flash);
  }

  @PostMapping("/nhiem-vu/{id}/nhip/dung")
  @Allow(COORDINATOR)
  String endRhythm(
      @PathVariable long id, @AuthenticationPrincipal SignedIn person, RedirectAttributes flash) {
    visible.task(id, person);
    return away(id, recurrences.end(id, person), "followup.rhythm.ended", flash);
  }

  private static String away(long id, Outcome outcome, String done, RedirectAttributes flash) {
    if (outcome instanceof Outcome.Absent) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    flash.addFlashAttribute("toast", outcome.message(done));
    return "redirect:/nhiem-vu/" + id;
  }
}
