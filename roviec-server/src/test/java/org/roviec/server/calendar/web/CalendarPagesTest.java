package org.roviec.server.calendar.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.roviec.server.access.Role;
import org.roviec.server.calendar.SpecialDay;
import org.roviec.server.calendar.WorkingCalendar;
import org.roviec.server.calendar.WorkingCalendars;
import org.roviec.server.testing.People;
import org.roviec.server.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@ServerTest
class CalendarPagesTest {

  @Autowired private MockMvc mvc;
  @Autowired private People people;
  @Autowired private WorkingCalendars calendars;
  @Autowired private JdbcClient jdbc;

  @Test
  @DisplayName(
      "ngày lễ đã có sẵn cho 2025–2027, mỗi ngày ghi nguồn, ngày chưa kiểm chứng có đánh dấu")
  void isSeeded() throws Exception {
    WorkingCalendar calendar = calendars.calendar();
    for (String day :
        new String[] {"2025-01-29", "2026-02-17", "2027-02-08", "2026-11-24", "2026-04-27"}) {
      assertThat(calendar.isWorkingDay(LocalDate.parse(day))).as(day).isFalse();
    }
    assertThat(calendar.isWorkingDay(LocalDate.of(2025, 11, 24))).isTrue();
    assertThat(calendar.isWorkingDay(LocalDate.of(2026, 8, 22))).isTrue();
    assertThat(calendar.knows(2027)).isTrue();
    assertThat(
            jdbc.sql("select count(*) from calendar_day where source = ''")
                .query(Long.class)
                .single())
        .isZero();
    mvc.perform(get("/quan-tri/lich?nam=2026").with(people.as(Role.COORDINATOR)))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Giỗ Tổ Hùng Vương")))
        .andExpect(content().string(containsString("Chưa kiểm chứng")))
        .andExpect(content().string(not(containsString("Lưu ngày này"))));
    mvc.perform(get("/quan-tri/lich?nam=2031").with(people.as(Role.ADMINISTRATOR)))
        .andExpect(content().string(containsString("Năm này chưa có ngày lễ nào")));
  }

  @Test
  @DisplayName("quản trị thêm, sửa, bỏ ngày; phép đếm theo ngay, kể cả khi máy chủ khác sửa")
  void isEdited() throws Exception {
    LocalDate day = LocalDate.of(2026, 12, 14);
    assertThat(calendars.calendar().isWorkingDay(day)).isTrue();
    save("2026-12-14", "DAY_OFF", "Nghỉ <b>bù</b>")
        .andExpect(flash().attribute("toast", "calendar.saved"));
    assertThat(calendars.calendar().isWorkingDay(day)).isFalse();
    mvc.perform(get("/quan-tri/lich?nam=2026").with(people.as(Role.ADMINISTRATOR)))
        .andExpect(content().string(not(containsString("<b>bù"))));
    save("2026-12-14", "WORKING", "Làm bù").andExpect(flash().attribute("toast", "calendar.saved"));
    assertThat(calendars.calendar().special(day).map(SpecialDay::name)).contains("Làm bù");
    mvc.perform(
            post("/quan-tri/lich/bo")
                .param("day", "2026-12-14")
                .with(people.as(Role.ADMINISTRATOR))
                .with(csrf()))
        .andExpect(flash().attribute("toast", "calendar.removed"));
    assertThat(calendars.calendar().special(day)).isEmpty();
    // another instance
    jdbc.sql(
            "insert into calendar_day (day, kind, name, source) values ('2026-12-14', 'HOLIDAY', 'x', 'y')")
        .update();
    jdbc.sql("update calendar_setting set version = version + 1").update();
    assertThat(calendars.calendar().isWorkingDay(day)).isFalse();
    assertThat(
            jdbc.sql("select count(*) from audit_entry where action like 'calendar.%'")
                .query(Long.class)
                .single())
        .isGreaterThanOrEqualTo(3);
  }

  private org.springframework.test.web.servlet.ResultActions save(
      String day, String kind, String name) throws Exception {
    return mvc.perform(
        post("/quan-tri/lich")
            .param("day", day)
            .param("kind", kind)
            .param("name", name)
            .with(people.as(Role.ADMINISTRATOR))
            .with(csrf()));
  }

  @Test
  @DisplayName("ngày gõ sai, tên trống, tuần không có ngày làm việc: không lưu gì và nói rõ")
  void refusesNonsense() throws Exception {
    save("31/12/2026", "HOLIDAY", "x").andExpect(flash().attribute("toast", "calendar.wrong"));
    save("0001-01-01", "HOLIDAY", "x").andExpect(flash().attribute("toast", "calendar.wrong"));
    save("2026-12-31", "HOLIDAY", " ").andExpect(flash().attribute("toast", "calendar.wrong"));
    var week = post("/quan-tri/lich/tuan").with(people.as(Role.ADMINISTRATOR)).with(csrf());
    for (java.time.DayOfWeek each : java.time.DayOfWeek.values()) {
      week = week.param("free", each.name());
    }
    mvc.perform(week).andExpect(flash().attribute("toast", "calendar.week.wrong"));
    mvc.perform(
            post("/quan-tri/lich/truoc-ngay")
                .param("included", "true")
                .with(people.as(Role.COORDINATOR))
                .with(csrf()))
        .andExpect(status().isForbidden());
    assertThat(calendars.countsDayNamedByBefore()).isFalse();
  }
}
