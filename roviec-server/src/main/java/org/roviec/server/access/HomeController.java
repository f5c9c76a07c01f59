package org.roviec.server.access;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The start page: what needs me today (việc của tôi). */
@Controller
class HomeController {
  @GetMapping("/")
  @AllowSignedIn
  String home() {
    return "access/home";
  }
}
