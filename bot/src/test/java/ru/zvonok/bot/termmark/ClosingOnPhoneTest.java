package ru.zvonok.bot.termmark;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.zvonok.core.SchoolFixture.TODAY;

import java.util.List;
import org.junit.jupiter.api.Test;
import ru.zvonok.bot.action.Action;
import ru.zvonok.bot.action.ClosingAction;
import ru.zvonok.bot.action.JournalAction;
import ru.zvonok.bot.action.TermAction;
import ru.zvonok.bot.screen.Words;
import ru.zvonok.bot.teacher.Phone;
import ru.zvonok.core.access.Role;

/** The Monday after the first quarter: the deputy closes it, a teacher has forgotten something. */
class ClosingOnPhoneTest {

  private static final String NOT_YOURS = "Этого нет или у вас нет доступа.";

  private final TermDays days = new TermDays("2025-10-27T12:00");
  private final Phone teacher = days.teacher;
  private final Phone deputy = days.deputy;

  @Test
  void aClosedLessonSaysSoAndTheTeacherAsksAndIsLet() {
    close();
    lesson();
    assertThat(teacher.text()).contains("🔒 1 четверть: период закрыт учебной частью");

    teacher.tap("Попросить исправить").says(" ");
    assertThat(teacher.text()).startsWith("⚠");
    teacher.says("Забыла тему <б>");
    assertThat(teacher.text()).contains("Просьба отправлена: «Забыла тему <б>»");
    teacher.tap("← Назад");
    assertThat(teacher.text()).contains("Ваша просьба исправить ждёт ответа");
    assertThat(teacher.labels()).doesNotContain("Попросить исправить");

    deputy.press(new ClosingAction.TermsToClose()).tap("Просьбы об исправлении: 1");
    assertThat(deputy.text()).contains("Лебедева А. С., 1 четверть, 27.10: «Забыла тему <б>»");
    deputy.tap("Лебедева");
    Action until = deputy.action("До 29.10");
    deputy.press(until);
    assertThat(deputy.text()).contains("Просьб нет");
    deputy.press(until);
    assertThat(deputy.text()).contains("На эту просьбу уже ответили");
    assertThat(days.day.count("decision where what = 'CORRECTION_APPROVED'")).isEqualTo(1);

    lesson();
    assertThat(teacher.text()).doesNotContain("🔒");
    assertThat(teacher.labels()).contains("○ Тема");
    sheet();
    assertThat(teacher.text())
        .contains("🔓 Период закрыт, вам можно исправлять до конца дня 29.10");
    teacher.tap("Ким").tap("осв").tap("Освобождение");
    assertThat(days.day.count("term_mark where value = 'EXEMPT'")).isEqualTo(1);
  }

  @Test
  void theSheetSaysWhyItIsClosedAndLeadsToTheRequest() {
    close();
    sheet();
    assertThat(teacher.text()).contains("🔒 Период закрыт: отметки не меняются");
    assertThat(teacher.labels()).doesNotContain("Принять");

    teacher.tap("Попросить исправить").says("Не та отметка").tap("← Назад");
    assertThat(teacher.text()).contains("1 четверть", "🔒");
  }

  @Test
  void aRefusalHasItsWords() {
    close();
    lesson();
    teacher.tap("Попросить").says("Забыла тему");
    deputy.press(new ClosingAction.Corrections()).tap("Лебедева").tap("Отказать").says("");
    assertThat(deputy.text()).startsWith("⚠");
    deputy.says("Ведомость сдана");

    assertThat(deputy.text()).contains("Просьб нет");
    assertThat(days.text("select reason from decision where what = 'CORRECTION_REFUSED'"))
        .isEqualTo("Ведомость сдана");
    lesson();
    assertThat(teacher.labels()).contains("Попросить исправить");
  }

  @Test
  void theOfficeLetsWhoAskedByWordOfMouthAndOpensTheTermAgain() {
    close();
    assertThat(deputy.text()).contains("Не хватает итоговых отметок");
    deputy.tap("Разрешить учителю").tap("Лебедева").tap("До конца дня").says("Позвонила");
    assertThat(deputy.text()).contains("Лебедева А. С. может исправлять до конца дня 27.10");
    sheet();
    assertThat(teacher.text()).contains("🔓");

    deputy.tap("← Назад").tap("Открыть для всех").says("Закрыли рано");
    assertThat(deputy.text()).contains("Период открыт");
    assertThat(days.day.count("term where locked_at is not null")).isZero();
    teacher.press(new ClosingAction.AskCorrection(days.quarter(1), null));
    assertThat(teacher.text()).contains("Период открыт: исправить запись можно и так.");
  }

  @Test
  void nobodyElseClosesOpensOrAnswers() {
    close();
    lesson();
    teacher.tap("Попросить").says("Забыла тему");
    long request = days.id("select id from term_correction");
    Phone technician = days.day.of(days.day.school.technician(), Role.TECHNICIAN);
    for (Phone nobody : List.of(teacher, technician)) {
      for (Action wish :
          List.<Action>of(
              new ClosingAction.TermsToClose(),
              new ClosingAction.CloseTerm(days.quarter(2)),
              new ClosingAction.ReopenTerm(days.quarter(1)),
              new ClosingAction.Corrections(),
              new ClosingAction.ApproveCorrection(request, TODAY.plusDays(14)),
              new ClosingAction.RefuseCorrection(request),
              new ClosingAction.GrantTeacher(days.quarter(1), days.day.school.mathTeacher()))) {
        nobody.press(wish);
        assertThat(nobody.text()).isEqualTo(NOT_YOURS);
      }
    }
    technician.press(new ClosingAction.AskCorrection(days.quarter(1), null));
    assertThat(technician.text()).isEqualTo(NOT_YOURS);
    assertThat(days.day.count("term where locked_at is not null")).isEqualTo(1);
    assertThat(days.day.count("term_correction where decided_at is null")).isEqualTo(1);
  }

  @Test
  void theLettersSayWhatWasAskedAndWhatWasDecided() {
    close();
    lesson();
    teacher.tap("Попросить").says("Забыла тему");
    long request = days.id("select id from term_correction");
    String asked = "{\"correction\": %d, \"answer\": false}".formatted(request);
    String answered = "{\"correction\": %d, \"answer\": true}".formatted(request);
    assertThat(letter(asked))
        .isEqualTo("Лебедева А. С. просит исправить закрытый период (1 четверть): «Забыла тему»");

    deputy.press(new ClosingAction.OpenCorrection(request)).tap("До конца дня");
    assertThat(letter(asked)).isEmpty();
    assertThat(letter(answered))
        .isEqualTo("Разрешено исправлять закрытый период (1 четверть) до конца дня 27.10.");
    assertThat(letter("{\"kind\": \"EVENING\"}")).as("a reminder isn't one of these").isEmpty();
  }

  private String letter(String payload) {
    return days.day.in(
        () ->
            days.day
                .core(CorrectionWords.class)
                .render(days.day.school.id(), payload, Words.of("ru"))
                .map(notice -> notice.screen().html())
                .orElse(""));
  }

  private void close() {
    deputy.press(new ClosingAction.TermsToClose()).tap("1 четверть").tap("🔒 Закрыть");
    assertThat(deputy.toast()).isEqualTo("Закрыто");
  }

  private void lesson() {
    teacher.press(new JournalAction.OpenLesson(days.math(TODAY)));
  }

  private void sheet() {
    teacher
        .press(new TermAction.MyTermPages(java.time.LocalDate.of(2025, 10, 24), 0))
        .tap("Математика 7А");
  }
}
