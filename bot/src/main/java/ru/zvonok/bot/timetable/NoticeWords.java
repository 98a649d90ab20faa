package ru.zvonok.bot.timetable;

import java.util.Optional;
import org.springframework.stereotype.Component;
import ru.zvonok.bot.dialog.NoticeText;
import ru.zvonok.bot.dialog.ReminderText;
import ru.zvonok.bot.screen.Words;
import ru.zvonok.core.notice.PlanNotices;
import ru.zvonok.core.school.Schools;

/** News of a changed timetable in words, as it stands at the moment of sending. */
@Component
class NoticeWords implements NoticeText {

  private final PlanNotices notices;
  private final Schools schools;

  NoticeWords(PlanNotices notices, Schools schools) {
    this.notices = notices;
    this.schools = schools;
  }

  @Override
  public Optional<ReminderText.Notice> render(long schoolId, long letter, Words words) {
    return notices
        .view(schoolId, letter)
        .map(
            view ->
                new ReminderText.Notice(
                    NoticeScreens.of(
                        view, new Lines(words, schools.get(schoolId).orElseThrow().zone())),
                    NoticeScreens.quiet(view)));
  }
}
