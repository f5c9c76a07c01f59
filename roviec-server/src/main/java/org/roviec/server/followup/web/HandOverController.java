package org.roviec.server.followup.web;

import static org.roviec.server.access.Role.COORDINATOR;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roviec.server.access.Allow;
import org.roviec.server.access.SignedIn;
import org.roviec.server.followup.HandOvers;
import org.roviec.server.register.Bodies;
import org.roviec.server.register.Register;
import org.roviec.server.register.TaskRow;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Hands the tasks of a body over to those that came after it, in two steps and undoably. */
@Controller
@Allow(COORDINATOR)
class HandOverController {

  private static final String PAGE = "/theo-doi/ban-giao";
  private static final ZoneId HERE = ZoneId.of("Asia/Ho_Chi_Minh");

  private final HandOvers handOvers;
  private final Bodies bodies;
  private final VisibleTasks visible;

  HandOverController(HandOvers handOvers, Bodies bodies, VisibleTasks visible) {
    this.handOvers = handOvers;
    this.bodies = bodies;
    this.visible = visible;
  }

  @GetMapping(PAGE)
  String list(Model model) {
    LocalDate today = visible.today();
    model.addAttribute("ended", handOvers.ended(today));
    model.addAttribute("recent", handOvers.recent(today));
    model.addAttribute("today", today);
    model.addAttribute("here", HERE);
    return "followup/hand-overs";
  }

  /** Any body by its name, for one that has not ended or is not in the list. */
  @GetMapping(PAGE + "/tim")
  String find(@RequestParam(defaultValue = "") String name, RedirectAttributes flash) {
    Optional<Long> body = bodies.today(name.strip(), visible.today());
    if (body.isEmpty()) {
      flash.addFlashAttribute("toast", "followup.handOver.unknown");
      return "redirect:" + PAGE;
    }
    return "redirect:" + PAGE + "/" + body.get();
  }

  @GetMapping(PAGE + "/{body}")
  String ask(@PathVariable long body, Model model) {
    LocalDate today = visible.today();
    String name =
        handOvers
            .name(body, today)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    List<HandOvers.Successor> successors = handOvers.successors(body, today);
    model.addAttribute("body", body);
    model.addAttribute("name", name);
    model.addAttribute("successors", successors);
    model.addAttribute("proposed", proposed(successors));
    model.addAttribute(
        "rows", handOvers.tasks(body, today).stream().map(t -> new TaskRow(t, today)).toList());
    model.addAttribute("most", HandOvers.PAGE);
    return "followup/hand-over";
  }

  /** Where the directory knows one successor of the whole body, that one; else nobody is. */
  private static @Nullable Long proposed(List<HandOvers.Successor> successors) {
    List<Long> whole =
        successors.stream()
            .filter(HandOvers.Successor::whole)
            .map(HandOvers.Successor::body)
            .toList();
    return whole.size() == 1 ? whole.getFirst() : null;
  }

  /** Moves the ticked tasks, each to the body chosen for it, or to the one typed for all. */
  @PostMapping(PAGE + "/{body}")
  String move(
      @PathVariable long body,
      @RequestParam(name = "id", defaultValue = "") List<Long> ids,
      @RequestParam(defaultValue = "") String other,
      @RequestParam(defaultValue = "") String paper,
      HttpServletRequest request,
      @AuthenticationPrincipal SignedIn person,
      RedirectAttributes flash) {
    String back = "redirect:" + PAGE + "/" + body;
    Long typed = other.isBlank() ? null : bodies.today(other.strip(), visible.today()).orElse(null);
    if (typed == null && !other.isBlank()) {
      flash.addFlashAttribute("toast", "followup.handOver.unknown");
      return back;
    }
    Map<Long, Long> targets = new HashMap<>();
    List<Long> open = new ArrayList<>();
    for (Long id : ids) {
      Long to = typed == null ? number(request.getParameter("to-" + id)) : typed;
      if (to == null) {
        open.add(id);
      } else {
        targets.put(id, to);
      }
    }
    if (targets.isEmpty() || !open.isEmpty()) {
      flash.addFlashAttribute(
          "toast", ids.isEmpty() ? "followup.handOver.none" : "followup.handOver.where");
      return back;
    }
    Optional<Register.Bulk> bulk = handOvers.move(body, targets, paper, person);
    if (bulk.isEmpty()) {
      flash.addFlashAttribute("toast", "followup.handOver.unknown");
      return back;
    }
    boolean all = bulk.get().refused() == 0;
    flash.addFlashAttribute("toast", all ? "followup.handOver.moved" : "followup.handOver.partly");
    flash.addFlashAttribute("toastArgument", bulk.get().made());
    flash.addFlashAttribute("toastUndo", PAGE + "/hoan-tac/" + bulk.get().batch());
    return "redirect:" + PAGE;
  }

  private static @Nullable Long number(@Nullable String sent) {
    return sent != null && sent.matches("\\d{1,18}") ? Long.valueOf(sent) : null;
  }

  @PostMapping(PAGE + "/hoan-tac/{batch}")
  String undo(
      @PathVariable UUID batch,
      @AuthenticationPrincipal SignedIn person,
      RedirectAttributes flash) {
    Register.Bulk bulk = handOvers.undo(batch, person);
    flash.addFlashAttribute(
        "toast",
        bulk == null
            ? "followup.handOver.undoneBefore"
            : bulk.refused() == 0 ? "undo.done" : "undo.partly");
    flash.addFlashAttribute("toastArgument", bulk == null ? 0 : bulk.made());
    return "redirect:" + PAGE;
  }
}
