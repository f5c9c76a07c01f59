package org.roviec.server.access;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The page to sign in at. */
@Controller
class SignInController {
  @GetMapping("/sign-in")
  @AllowAnyone
  String form() {
    return "access/sign-in";
  }
}
