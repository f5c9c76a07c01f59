package org.roviec.server.demo;

import java.util.List;
import org.roviec.server.access.DemoAccounts;
import org.roviec.server.access.Role;
import org.roviec.server.office.Address;
import org.roviec.server.office.Office;
import org.roviec.server.office.OfficeFacts;
import org.roviec.server.paper.Form;
import org.roviec.server.paper.Letterhead;
import org.roviec.server.paper.Signature;
import org.springframework.stereotype.Component;

/**
 * Whose office the demonstration is: that of the province whose document is followed, so that
 * letters and reports bear a letterhead. Who signs is a sample.
 */
@Component
class SampleOffice {

  private static final OfficeFacts FACTS =
      new OfficeFacts(
          new Letterhead(
              Form.PARTY,
              "TỈNH ỦY TUYÊN QUANG",
              "VĂN PHÒNG",
              "Tuyên Quang",
              "VPTU",
              new Signature("T/L BAN THƯỜNG VỤ", "CHÁNH VĂN PHÒNG", "Nguyễn Văn Mẫu"),
              List.of("Thường trực Tỉnh ủy (để báo cáo)", "Lãnh đạo Văn phòng"),
              "Văn phòng Tỉnh ủy"),
          "Văn phòng Tỉnh ủy",
          Address.COMRADE,
          0);

  private final Office office;
  private final DemoAccounts accounts;

  SampleOffice(Office office, DemoAccounts accounts) {
    this.office = office;
    this.accounts = accounts;
  }

  /** States the facts, unless somebody did. */
  void open() {
    String administrator = accounts.having(Role.ADMINISTRATOR).username();
    office.set(FACTS, () -> administrator);
  }
}
