package ru.zvonok.bot.duty;

import java.util.Optional;
import org.springframework.stereotype.Component;
import ru.zvonok.bot.dialog.ReminderText;
import ru.zvonok.bot.screen.Words;
import ru.zvonok.core.reminder.ReminderKind;
import ru.zvonok.core.reminder.ReminderView;
import ru.zvonok.core.reminder.Reminding;

/** Reminders in words, of what is missing at the moment of sending. */
@Component
class ReminderWords implements ReminderText {

  private final Reminding reminding;

  ReminderWords(Reminding reminding) {
    this.reminding = reminding;
  }

  @Override
  public Optional<Notice> render(long schoolId, String payload, Words words) {
    return reminding
        .view(schoolId, payload)
        .map(
            view ->
                switch (view) {
                  case ReminderView.Own own ->
                      new Notice(
                          ReminderScreens.own(own, words),
                          own.kind() == ReminderKind.AFTER_LESSONS);
                  case ReminderView.Office office ->
                      new Notice(ReminderScreens.office(office, words), false);
                });
  }
}
