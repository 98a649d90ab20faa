package ru.zvonok.bot.termmark;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import ru.zvonok.bot.dialog.ReminderText;
import ru.zvonok.bot.screen.Screen;
import ru.zvonok.bot.screen.Words;
import ru.zvonok.core.reminder.Corrections;
import ru.zvonok.core.school.School;
import ru.zvonok.core.school.Schools;
import ru.zvonok.core.termmark.Correction;

/** Letters of corrections in words, as they stand at the moment of sending. */
@Component
class CorrectionWords implements ReminderText {

  private final Corrections corrections;
  private final Schools schools;

  CorrectionWords(Corrections corrections, Schools schools) {
    this.corrections = corrections;
    this.schools = schools;
  }

  @Override
  public Optional<Notice> render(long schoolId, String payload, Words words) {
    return corrections
        .view(schoolId, payload)
        .map(
            it ->
                new Notice(
                    it.decided()
                        ? answered(schoolId, it, words)
                        : CorrectionScreens.asked(it, words),
                    false));
  }

  private Screen answered(long schoolId, Correction it, Words words) {
    School school = schools.get(schoolId).orElseThrow();
    Instant until = it.openUntil();
    return CorrectionScreens.answered(
        it, until == null ? "" : words.shortDay(Sheets.lastDay(until, school.zone())), words);
  }
}
