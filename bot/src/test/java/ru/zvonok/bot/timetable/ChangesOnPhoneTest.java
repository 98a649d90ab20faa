package ru.zvonok.bot.timetable;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ru.zvonok.bot.Phone;
import ru.zvonok.bot.PhonesInSchool;
import ru.zvonok.bot.action.Action.Language;
import ru.zvonok.bot.action.DiaryAction;
import ru.zvonok.bot.action.JournalAction;
import ru.zvonok.bot.action.TimetableAction;
import ru.zvonok.bot.action.Why;
import ru.zvonok.bot.screen.Screen;
import ru.zvonok.bot.screen.Shown;
import ru.zvonok.core.SchoolFixture;

/** The deputy's phone on Tuesday: what changes on Wednesday to Friday. */
class ChangesOnPhoneTest extends PhonesInSchool {

  private Phone desk;

  @BeforeEach
  void deputy() {
    desk = phoneOf(school.deputy(), "1");
    desk.send(new TimetableAction.OpenChanges(null));
  }

  @Test
  void aSubstituteIsFoundInSevenTapsAndSeenByTeacherAndFamily() {
    go("15.10", "По классу", "7А", "2 · 7А Русский", "Заменить учителя", "Зимина");
    assertThat(desk.screen().html())
        .contains("Орлова М. И. → Зимина О. Р.", "Причину увидит только учебная часть");
    assertThat(decisions()).isZero();
    assertThat(desk.press("Болезнь").html()).startsWith("✓ Записано");
    assertThat(decisions()).isOne();

    Phone substitute = phoneOf(school.classTeacher(), "2");
    assertThat(substitute.send(new JournalAction.MyLessons(SchoolFixture.TODAY.plusDays(1))).html())
        .contains("⇄ 2 · 7А Русский язык: замена, по плану Орлова М. И.");
    Phone mother = phoneOf(school.ivansMother(), "3");
    assertThat(
            mother
                .send(new DiaryAction.DiaryDay(school.ivan(), SchoolFixture.TODAY.plusDays(1)))
                .html())
        .contains("Русский язык · замена, ведёт Зимина О. Р.")
        .doesNotContain("олезнь");
  }

  @Test
  void aSecondTapChangesNothingAndOneTapTakesItBack() {
    go("15.10", "По классу", "7А", "2 · 7А Русский", "Отменить урок", "Мероприятие");
    TimetableAction.CancelLesson again =
        new TimetableAction.CancelLesson(lesson("Русский язык", 1), Why.EVENT);
    desk.send(again);
    assertThat(decisions()).isOne();
    assertThat(desk.press("Вернуть как было").html()).contains("урок состоится");
    assertThat(desk.press("К изменениям").html()).contains("Всё по расписанию.");
  }

  @Test
  void aClashIsShownBeforeAndAfterAndTheWordsOfTheReasonAreKept() {
    go("15.10", "16.10", "По классу", "7А", "2 · 7А Русский", "Перенести", "3 ⚠");
    assertThat(desk.screen().html()).contains("⚠ В это же время:", "3-й урок, 7А англ. 1");
    assertThat(desk.press("Другая причина").html()).startsWith("Напишите причину");
    assertThat(decisions()).isZero();
    assertThat(desk.say("экскурсия").html()).contains("✓ Записано", "⚠ В это же время:");
    assertThat(reason()).isEqualTo("экскурсия");
    assertThat(desk.press("К изменениям").html())
        .contains("7А Русский язык: перенесён с чт, 16.10, 2-й урок");
    go("⇄ 3", "Вернуть на место", "Отмена изменения", "К изменениям");
    assertThat(desk.screen().html()).contains("Всё по расписанию.");
  }

  @Test
  void anAbsentTeachersLessonsGoRoundOneAfterAnother() {
    go("15.10", "16.10", "По учителю", "Орлова", "Учителя нет", "Болезнь");
    assertThat(desk.screen().html()).contains("чт, 16 октября, 2-й урок · 7А Русский язык");
    assertThat(desk.press("Зимина").html()).contains("3-й урок · 7А англ. 2 Английский язык");
    assertThat(desk.reply().toast()).isEqualTo("2-й урок: Зимина О. Р.");
    // Who is busy then is asked about: she has the other group.
    assertThat(Shown.labels(desk.screen())).contains("⚠ Зимина О. Р. · 2");
    assertThat(desk.press("Отменить урок").html())
        .contains("2 · 7А Русский язык: замена, ведёт Зимина О. Р.", "англ. 2", "отменён");
    Shown.hasWayHome(desk.screen());
    assertThat(decisions()).isEqualTo(2);
  }

  @Test
  void anotherSubjectASwapAndALessonMore() {
    go("15.10", "16.10", "По классу", "7А", "2 · 7А Русский", "Другой предмет", "Математика Л");
    assertThat(desk.screen().html()).contains("будет 7А Математика, ведёт Лебедева А. С.");
    go("Мероприятие", "К урокам класса");
    assertThat(desk.screen().html()).contains("вместо «Русский язык», ведёт Лебедева А. С.");
    go("пт, 17.10", "1 · 7А Мат", "Поменять местами", "4 · 7А История", "Отъезд", "К урокам");
    assertThat(Shown.labels(desk.screen()))
        .contains("⇄ 1 · 7А История · Зимина", "⇄ 4 · 7А Математика · Лебедева");
    go("Добавить урок", "7А История", "5", "Мероприятие");
    assertThat(desk.screen().html()).contains("пт, 17 октября, 5-й урок · 7А История", "12:10");
  }

  @Test
  void whatIsWrittenIsRefusedWithAWayBack() {
    long today = lesson("Математика", 0);
    school.rows().run("insert into lesson_record (lesson_id, topic) values (?, 'Дроби')", today);
    Screen refused = desk.send(new TimetableAction.CancelLesson(today, null));
    assertThat(refused.html()).isEqualTo("В уроке уже есть записи: он состоялся.");
    Shown.hasWayHome(refused);
    assertThat(Shown.labels(refused)).contains("← Назад");
  }

  @Test
  void itSpeaksEnglishToo() {
    desk.speaks(Language.EN).send(new TimetableAction.OpenChanges(null));
    go("15 Oct", "By class", "7А", "2 · 7А", "Substitute", "Зимина", "Illness");
    assertThat(desk.screen().html()).startsWith("✓ Recorded");
  }

  private void go(String... labels) {
    for (String label : labels) {
      Shown.hasWayHome(desk.press(label));
    }
  }

  private long decisions() {
    return school
        .rows()
        .with(jdbc -> jdbc.sql("select count(*) from decision").query(Long.class).single());
  }

  private String reason() {
    return school
        .rows()
        .with(
            jdbc ->
                jdbc.sql("select reason from decision order by id desc limit 1")
                    .query(String.class)
                    .single());
  }

  private long lesson(String subject, int daysAhead) {
    desk.send(
        new TimetableAction.ClassChanges(school.class7A, SchoolFixture.TODAY.plusDays(daysAhead)));
    long found =
        school
            .rows()
            .with(
                jdbc ->
                    jdbc.sql(
                            "select id from lesson where day = ? and subject_id = ? order by number")
                        .params(SchoolFixture.TODAY.plusDays(daysAhead), school.subject(subject))
                        .query(Long.class)
                        .list()
                        .getFirst());
    return found;
  }
}
