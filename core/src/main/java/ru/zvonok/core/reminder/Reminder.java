package ru.zvonok.core.reminder;

import java.time.LocalDate;
import tools.jackson.databind.json.JsonMapper;

/**
 * A reminder as it waits in the outbox: whom it is for and why. What it says is looked up when it
 * is sent.
 */
public record Reminder(ReminderKind kind, LocalDate day, long personId) {

  String json() {
    return JsonMapper.shared().writeValueAsString(this);
  }

  static Reminder read(String json) {
    return JsonMapper.shared().readValue(json, Reminder.class);
  }
}
