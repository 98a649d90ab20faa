package ru.zvonok.bot.timetable;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import ru.zvonok.bot.action.DiaryAction;
import ru.zvonok.bot.action.JournalAction;
import ru.zvonok.bot.screen.Html;
import ru.zvonok.bot.screen.Screen;
import ru.zvonok.bot.screen.Shown;
import ru.zvonok.bot.screen.Words;
import ru.zvonok.core.notice.NoticeView;
import ru.zvonok.core.notice.NoticeView.Line.DayLine;
import ru.zvonok.core.notice.NoticeView.Line.LessonLine;
import ru.zvonok.core.notice.NoticeView.Turn;
import ru.zvonok.core.people.PersonName;
import ru.zvonok.core.planning.Slot;
import ru.zvonok.core.school.SpecialDay.Reason;
import ru.zvonok.core.school.SpecialDay.Scope;
import ru.zvonok.core.school.SpecialDay.Word;

/** What families and teachers read of a changed timetable. */
class NoticeScreensTest {

  private static final LocalDate TUESDAY = LocalDate.of(2025, 10, 14);
  private static final LocalDate THURSDAY = TUESDAY.plusDays(2);
  private static final Lines RU = new Lines(Words.of("ru"), ZoneId.of("Europe/Moscow"));
  private static final Lines EN = new Lines(Words.of("en"), ZoneId.of("Europe/Moscow"));
  private static final long ANNA = 7;
  private static final long OLGA = 8;

  private static final LessonLine SUBSTITUTION =
      new LessonLine(Turn.TEACHER, slot(TUESDAY, 1, ANNA), slot(TUESDAY, 1, OLGA));

  @Test
  void aFamilyReadsWhatBecameOfEachLessonByDays() {
    Screen screen =
        NoticeScreens.of(
            family(
                new LessonLine(Turn.CANCELLED, slot(TUESDAY, 1, ANNA), slot(TUESDAY, 1, ANNA)),
                new LessonLine(Turn.MOVED, slot(TUESDAY, 2, ANNA), slot(TUESDAY, 4, ANNA)),
                new LessonLine(Turn.MOVED, slot(TUESDAY, 3, ANNA), slot(THURSDAY, 5, ANNA)),
                new DayLine(THURSDAY, new Scope.School(), null, new Word.Off(Reason.COLD), "")),
            RU);

    assertThat(screen.html())
        .isEqualTo(
            """
            <b>Иван</b>: изменения в расписании

            <b>вт, 14 октября</b>
            ● 1-й урок, Алгебра &amp; анализ: отменён
            ● 2-й урок, Алгебра &amp; анализ: будет 4-м, в 11:15
            ● 3-й урок, Алгебра &amp; анализ: перенесён на чт, 16.10, 5-й урок, в 12:10

            <b>чт, 16 октября</b>
            ● занятий нет из-за мороза""");
    assertThat(Shown.actions(screen))
        .containsExactly(
            new DiaryAction.DiaryDayFromAlert(3, TUESDAY),
            new DiaryAction.DiaryDayFromAlert(3, THURSDAY));
  }

  @Test
  void eachTeacherReadsTheOwnSideOfASubstitution() {
    assertThat(NoticeScreens.of(teacher(ANNA, SUBSTITUTION), RU).html())
        .endsWith("● 1-й урок, 7А Алгебра &amp; анализ: вместо вас Зимина О. Р.");
    Screen given = NoticeScreens.of(teacher(OLGA, SUBSTITUTION), RU);
    assertThat(given.html()).endsWith("● 1-й урок, 7А Алгебра &amp; анализ, в 08:30: проведёте вы");
    assertThat(Shown.actions(given)).containsExactly(new JournalAction.MyLessons(TUESDAY));
  }

  @Test
  void onlyAMereSubstitutionComesToAFamilyWithoutASound() {
    assertThat(NoticeScreens.quiet(family(SUBSTITUTION))).isTrue();
    assertThat(NoticeScreens.quiet(teacher(OLGA, SUBSTITUTION))).isFalse();
    assertThat(
            NoticeScreens.quiet(
                family(
                    SUBSTITUTION,
                    new LessonLine(Turn.ADDED, slot(TUESDAY, 5, ANNA), slot(TUESDAY, 5, ANNA)))))
        .isFalse();
  }

  @Test
  void aTeacherReadsWhoseDayItIsAndTheOfficesNote() {
    Word saturday = new Word.Taught(DayOfWeek.MONDAY, true, Set.of());
    assertThat(
            NoticeScreens.of(
                    teacher(
                        ANNA,
                        new DayLine(THURSDAY, new Scope.OneClass(1), "7А", saturday, "С <9>"),
                        new DayLine(THURSDAY, new Scope.Grade(5), null, null, "")),
                    RU)
                .html())
        .endsWith(
            """
            ● 7А: дистанционно, уроки по расписанию дня: понедельник. С &lt;9&gt;
            ● 5-е классы: день как обычно""");
  }

  @Test
  void aLongLetterFitsAndIsCountedInEnglishToo() {
    Screen screen =
        NoticeScreens.of(
            new NoticeView(
                1, new NoticeView.Pupil(3, "Иван"), Collections.nCopies(60, SUBSTITUTION)),
            EN);
    assertThat(screen.html()).contains("lesson 1, ", "held by Зимина О. Р.", "And 35 more.");
    assertThat(Html.length(screen.html())).isLessThan(4096);
    Shown.fitsAPhone(screen);
  }

  private static NoticeView family(NoticeView.Line... lines) {
    return new NoticeView(1, new NoticeView.Pupil(3, "Иван"), List.of(lines));
  }

  private static NoticeView teacher(long person, NoticeView.Line... lines) {
    return new NoticeView(person, null, List.of(lines));
  }

  private static Slot slot(LocalDate day, int number, long teacher) {
    Instant start =
        day.atTime(8, 30)
            .plusMinutes(55L * (number - 1))
            .atZone(ZoneId.of("Europe/Moscow"))
            .toInstant();
    return new Slot(
        number,
        day,
        number,
        start,
        start.plusSeconds(2700),
        1,
        "7А",
        2,
        "Алгебра & анализ",
        teacher,
        teacher == ANNA
            ? new PersonName("Лебедева", "Анна", "Сергеевна")
            : new PersonName("Зимина", "Ольга", "Романовна"));
  }
}
