package org.roviec.server.draft;

import static org.roviec.server.access.Role.COORDINATOR;
import static org.roviec.server.access.Role.DRAFTER;
import static org.roviec.server.access.Role.LEADER;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.roviec.server.access.Allow;
import org.roviec.server.intake.PassingReading;
import org.roviec.server.office.Office;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Checks a draft that is pasted or uploaded; nothing of it is kept. */
@Controller
@Allow({DRAFTER, COORDINATOR, LEADER})
class DraftController {

  private static final int LONGEST = 500_000;

  private final PassingReading passing;
  private final Office office;

  DraftController(PassingReading passing, Office office) {
    this.passing = passing;
    this.office = office;
  }

  @GetMapping("/kiem-tra-du-thao")
  String blank() {
    return "draft/check";
  }

  /** The answer is the page itself, never kept by the browser: there is nothing to come back to. */
  @PostMapping("/kiem-tra-du-thao")
  String check(
      @RequestParam(name = "van-ban", defaultValue = "") String words,
      @RequestParam(name = "tep", required = false) @Nullable MultipartFile file,
      HttpServletResponse response,
      Model model)
      throws IOException {
    response.setHeader("Cache-Control", "no-store");
    boolean given = file != null && !file.isEmpty();
    if (!given && words.isBlank()) {
      model.addAttribute("fault", "draft.nothing");
      return "draft/check";
    }
    if (!given && words.length() > LONGEST) {
      model.addAttribute("fault", "draft.long");
      return "draft/check";
    }
    PassingReading.Passed passed =
        file != null && given
            ? passing.file(
                Objects.requireNonNullElse(file.getOriginalFilename(), ""), file.getBytes())
            : passing.words(words);
    switch (passed) {
      case PassingReading.Stopped(var reason) -> model.addAttribute("stopped", reason);
      case PassingReading.Read read -> show(read, model);
    }
    return "draft/check";
  }

  private void show(PassingReading.Read read, Model model) {
    DraftCheck check =
        DraftCheck.of(read, office.facts().letterhead().form(), LocaleContextHolder.getLocale());
    Map<Fault, Integer> places = new LinkedHashMap<>();
    for (Fault fault : check.faults()) {
      if (fault.isPlaced()) {
        places.put(fault, DraftCheck.paragraph(read.view(), fault));
      }
    }
    model.addAttribute("check", check);
    model.addAttribute("places", places);
  }
}
