package ru.zvonok.bot.duty;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import ru.zvonok.bot.Phone;
import ru.zvonok.bot.PhonesInSchool;
import ru.zvonok.bot.action.DutyAction;
import ru.zvonok.bot.action.FileKind;
import ru.zvonok.bot.action.Span;
import ru.zvonok.bot.action.StartAction;
import ru.zvonok.bot.dialog.MadeFiles;
import ru.zvonok.bot.dialog.OutFile;
import ru.zvonok.bot.screen.Screen;
import ru.zvonok.bot.screen.Shown;
import ru.zvonok.bot.screen.Words;
import ru.zvonok.core.alert.KeptFile;
import ru.zvonok.core.duty.Board;
import ru.zvonok.core.school.SchoolScope;

/** The office's board on a phone, on Tuesday after the lessons: nothing is filled yet. */
class BoardOnPhoneTest extends PhonesInSchool {

  @Test
  void aRowOpensWhatIsMissingThereAndEachLineItsLesson() {
    Phone desk = phoneOf(school.deputy(), "1");
    desk.send(new StartAction.Menu());
    assertThat(desk.press("Заполнение журнала").html()).contains("Уроков прошло: 6", "Ждут 6");

    Screen teacher = desk.press("Лебедева А. С. · 2");
    assertThat(teacher.html())
        .startsWith("<b>Лебедева А. С.</b> · Сегодня\nУроков прошло: 2")
        .contains("14.10, 1-й урок · 7А Математика: перекличка, тема, задание");
    assertThat(Shown.labels(teacher))
        .containsExactly(
            "14.10 · 1 · 7А Математика",
            "14.10 · 5 · 7Б Математика",
            "Напомнить",
            "← Назад",
            "☰ Меню");
    assertThat(desk.press("14.10 · 1").html()).contains("7А", "Математика");
  }

  @Test
  void byClassAndBySubjectItSaysWhoOwesIt() {
    Phone desk = phoneOf(school.deputy(), "1");
    desk.send(new DutyAction.OpenBoard(Span.WEEK, Board.By.TEACHER, 0));
    desk.press("Классы");

    Screen row = desk.press("7А · ");
    assertThat(row.html())
        .startsWith("<b>7А</b> · Неделя")
        .contains("14.10, 2-й урок · 7А Русский язык")
        .contains("— Орлова М. И.")
        .doesNotContain("7Б");
    assertThat(Shown.labels(row)).contains("Орлова М. И. · 3").doesNotContain("Напомнить");
    assertThat(desk.press("Орлова М. И.").html()).startsWith("<b>Орлова М. И.</b> · Неделя");

    desk.send(new DutyAction.OpenBoard(Span.TODAY, Board.By.SUBJECT, 0));
    assertThat(desk.press("История").html())
        .contains("14.10, 4-й урок · 7А История", "Зимина О. Р.")
        .doesNotContain("Математика");
    assertThat(Shown.labels(desk.press("← Назад"))).contains("✓ Предметы", "✓ Сегодня");
  }

  @Test
  void theTechnicianSeesWhatIsMissingButNoLesson() {
    Phone desk = phoneOf(school.technician(), "1");

    Screen row = desk.send(new DutyAction.OpenOwner(school.mathTeacher(), Span.TODAY));

    assertThat(row.html()).contains("7А Математика");
    assertThat(Shown.labels(row)).containsExactly("Напомнить", "← Назад", "☰ Меню");
  }

  @Test
  void aLessonThatNobodyWasGivenIsARowToo() {
    school.rows().run("update timetable_entry set teacher_id = null where number = 5");
    school.rows().run("delete from teaching where group_id = ?", school.group7B);
    Phone desk = phoneOf(school.deputy(), "1");
    desk.send(new DutyAction.OpenBoard(Span.TODAY, Board.By.TEACHER, 0));

    Screen row = desk.press("без учителя · 1");

    assertThat(row.html()).startsWith("<b>без учителя</b>").contains("7Б Математика");
    assertThat(Shown.labels(row)).doesNotContain("Напомнить");
  }

  @Test
  void aPictureAndASheetComeBelowAndADoubleTapMakesOne() throws IOException {
    Phone desk = phoneOf(school.technician(), "1");
    desk.does(new DutyAction.BoardPicture(Span.WEEK, Board.By.TEACHER));

    assertThat(desk.reply().toast()).isEqualTo("Готовлю: придёт следующим сообщением");
    OutFile picture = only(desk.reply().files());
    assertThat(picture.kind()).isEqualTo(FileKind.PHOTO);
    assertThat(picture.captionHtml()).isEqualTo("Заполнение журнала · Учителя · Неделя");
    KeptFile drawn = made(picture, "1").orElseThrow();
    assertThat(drawn.name()).isEqualTo("Заполнение 14.10.png");
    assertThat(ImageIO.read(new ByteArrayInputStream(drawn.content())).getWidth()).isEqualTo(1080);

    desk.does(new DutyAction.BoardPicture(Span.WEEK, Board.By.TEACHER));
    assertThat(desk.reply().files()).isEmpty();
    assertThat(desk.reply().toast()).isEqualTo("Готовлю: придёт следующим сообщением");

    desk.does(new DutyAction.BoardSheet(Span.WEEK, Board.By.TEACHER));
    KeptFile sheet = made(only(desk.reply().files()), "1").orElseThrow();
    assertThat(sheet.name()).isEqualTo("Заполнение 14.10.xlsx");
    assertThat(new String(sheet.content(), 0, 2, US_ASCII)).isEqualTo("PK");
  }

  @Test
  void whoseRightHasEndedByThenGetsNothing() {
    Phone desk = phoneOf(school.technician(), "1");
    desk.does(new DutyAction.BoardPicture(Span.TERM, Board.By.CLASS));
    OutFile picture = only(desk.reply().files());

    school
        .rows()
        .run("update role_grant set ends_on = date '2025-10-13' where role = 'TECHNICIAN'");

    assertThat(made(picture, "1")).isEmpty();
    assertThat(made(picture, "another chat")).isEmpty();
  }

  @Test
  void teachersAndFamiliesGetNoPicture() {
    Phone teacher = phoneOf(school.mathTeacher(), "1");
    Screen answer = teacher.send(new DutyAction.BoardPicture(Span.TODAY, Board.By.TEACHER));
    assertThat(answer.html()).isEqualTo("Этого нет или у вас нет доступа.");
    assertThat(teacher.reply().files()).isEmpty();
    assertThat(
            teacher
                .send(new DutyAction.OpenRow(Board.By.CLASS, school.class7A, Span.TODAY, 0))
                .html())
        .isEqualTo("Этого нет или у вас нет доступа.");
  }

  private static OutFile only(List<OutFile> files) {
    assertThat(files).hasSize(1);
    return files.getFirst();
  }

  private Optional<KeptFile> made(OutFile file, String address) {
    return SchoolScope.in(
        school.id(),
        () ->
            get(MadeFiles.class)
                .make(school.id(), address, requireNonNull(file.order()), Words.of("ru")));
  }
}
