package org.roviec.server.reminder;

import jakarta.mail.MessagingException;
import java.util.Set;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/**
 * What the mail server said to a mail it did not take.
 *
 * @param code of its answer; 0 if it said nothing
 * @param words of its answer
 * @param isAboutUs whether it does not want us as the sender, whoever the mail is to
 */
record Answers(int code, String words, boolean isAboutUs) {
  private static final int LONGEST = 300;
  private static final int FOR_GOOD = 500;
  private static final Set<Integer> SIGN_IN = Set.of(530, 534, 535, 538);

  static Answers of(MessagingException failure) {
    Answers found = new Answers(0, "", false);
    Exception each = failure;
    while (each != null) {
      Answers said =
          switch (each) {
            case SMTPAddressFailedException address ->
                new Answers(address.getReturnCode(), words(address), false);
            case SMTPSenderFailedException sender ->
                new Answers(sender.getReturnCode(), words(sender), true);
            case SMTPSendFailedException send ->
                new Answers(
                    send.getReturnCode(), words(send), SIGN_IN.contains(send.getReturnCode()));
            default -> found;
          };
      found = said.isAnswer() ? said : found;
      each = each instanceof MessagingException chained ? chained.getNextException() : null;
    }
    return found;
  }

  private static String words(MessagingException said) {
    String words = said.getMessage() == null ? "" : said.getMessage().strip();
    return words.length() > LONGEST ? words.substring(0, LONGEST) : words;
  }

  /** Whether it said anything. */
  boolean isAnswer() {
    return code > 0;
  }

  /** Whether it will say the same of this mail tomorrow. */
  boolean isRefusal() {
    return code >= FOR_GOOD && !isAboutUs;
  }
}
