package org.roviec.server.review;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * Looks whether the directory has changed before the transaction of a request, within which it is
 * not looked at again.
 */
@ControllerAdvice(
    assignableTypes = {ReviewController.class, DecisionController.class, EditController.class})
class FreshDirectory {

  private final Bodies bodies;

  FreshDirectory(Bodies bodies) {
    this.bodies = bodies;
  }

  @ModelAttribute
  void look() {
    bodies.refresh();
  }
}
