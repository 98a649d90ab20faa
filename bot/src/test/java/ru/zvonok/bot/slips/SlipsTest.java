package ru.zvonok.bot.slips;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import ru.zvonok.bot.Phone;
import ru.zvonok.bot.PhonesInSchool;
import ru.zvonok.bot.action.Action;
import ru.zvonok.bot.action.OfficeAction;
import ru.zvonok.bot.action.SentAction;
import ru.zvonok.bot.action.StartAction;
import ru.zvonok.bot.dialog.OutFile;
import ru.zvonok.bot.screen.Pager;
import ru.zvonok.bot.screen.Screen;
import ru.zvonok.bot.screen.Shown;
import ru.zvonok.bot.screen.Words;
import ru.zvonok.core.SchoolFixture;
import ru.zvonok.core.TestCore;
import ru.zvonok.core.access.ClassRate;
import ru.zvonok.core.access.Share;
import ru.zvonok.core.access.Whom;
import ru.zvonok.core.alert.KeptFile;
import ru.zvonok.core.alert.KeptFiles;
import ru.zvonok.core.paper.Sheets;

/** The technician's phone prints slips, and the family's phone comes in by one (4.2.3). */
class SlipsTest extends PhonesInSchool {

  @Test
  void fromTheMenuToASheetWhoseEverySquareLeadsIn() {
    Phone desk = phoneOf(school.technician(), "1");
    desk.send(new StartAction.Menu());
    Screen classes = desk.press("Подключение классов");
    assertThat(classes.html()).contains("Семьи: 0 % (0 из 7)", "Ученики: 0 % (0 из 14)");
    assertThat(Shown.labels(classes)).startsWith("7А · 0 % · 0 %", "7Б · 0 % · 0 %");
    Shown.hasWayHome(classes);
    Screen one = desk.press("7А");
    assertThat(one.html())
        .contains("Семьи: 0 из 6 (0 %)", "Ученики: 0 из 12 (0 %)")
        .contains("• <b>Ким Алина</b>: ученик; Ким Виктор")
        .contains("• <b>Яковлев Егор Денисович</b>: ученик; родителей нет в списке");
    Shown.hasWayHome(one);
    Screen printed = desk.press("Листки для всех · 17");
    assertThat(printed.html())
        .contains("7А", "17 листков на 2 страницах", "до пт, 17 октября, 16:00")
        .contains("удалите сообщение с файлом");
    Shown.hasWayHome(printed);

    KeptFile file = file(desk);
    assertThat(file.name()).isEqualTo("Листки 7А.pdf");
    assertThat(file.mime()).isEqualTo("application/pdf");
    List<String> links = Sheets.links(file.content());
    assertThat(links)
        .hasSize(17)
        .doesNotHaveDuplicates()
        .allMatch(link -> link.matches("https://t\\.me/zvonok_bot\\?start=[A-Za-z0-9_-]{22}"));
    Phone family = stranger("2");
    for (String link : links) {
      Screen offer = family.send(new SentAction.ShowCode(link.replaceAll(".*start=", "")));
      assertThat(offer.html()).contains("это вы?");
    }
  }

  @Test
  void aSlipSaysWhoseItIsAndNoMoreThanThat() {
    Phone desk = phoneOf(school.technician(), "1");
    desk.send(new OfficeAction.PrintSlips(school.class7A, Whom.EVERYONE, 0));
    String text = Sheets.text(file(desk).content()).replaceAll("\\s+", " ");
    assertThat(text)
        .contains("Школа на Липовой", "@zvonok_bot", "7А · 14.10.2025 · 1/2")
        .contains("Действует до пт, 17 октября, 16:00")
        .contains("Абрамова Дарья ученик, 7А")
        .contains("Иванова Елена родитель: Иванов Иван Петрович, Иванова Мария, 7А")
        .contains("Смирнов Игорь родитель: Смирнова Алёна, Смирнова Анна, 7А")
        .contains("1. Наведите", "2. Нажмите «Начать»", "3. Проверьте")
        .doesNotContain("Ильинична", "Викторовна", "2012");
    // Two of one name need their patronymics, whoever else is on the sheet.
    assertThat(text).contains("Иванов Иван Петрович ученик", "Иванов Иван Сергеевич ученик");
    assertThat(sent(desk).captionHtml()).contains("После печати удалите это сообщение");
  }

  @Test
  void aSecondTapOnTheSameButtonPrintsNothingAndSaysHowItIs() {
    Phone desk = phoneOf(school.technician(), "1");
    Action print = new OfficeAction.PrintSlips(school.class7A, Whom.EVERYONE, 0);
    desk.send(print);
    Screen second = desk.send(print);
    assertThat(desk.reply().files()).isEmpty();
    assertThat(second.html())
        .startsWith("Пока вы смотрели, запись изменилась. Вот как теперь.")
        .contains("Последние листки: Чижов О. Ю., вт, 14 октября, 16:00. Не использовано: 17");
    Shown.hasWayHome(second);
  }

  @Test
  void slipsThatAreOutAreCancelledOnlyWhenThatIsMeant() {
    Phone desk = phoneOf(school.technician(), "1");
    desk.send(new OfficeAction.PrintSlips(school.class7A, Whom.EVERYONE, 0));
    school.rows().bind(school.ivan(), "5");
    desk.send(new OfficeAction.OpenClassLinks(school.class7A, 0));
    assertThat(desk.screen().html())
        .contains("Ученики: 1 из 12 (8 %)", "<b>Иванов Иван Петрович</b>: Иванов Пётр")
        .doesNotContain("<b>Иванов Иван Петрович</b>: ученик");
    Screen sure = desk.press("Листки для неподключённых · 16");
    assertThat(sure.html()).contains("17 неиспользованных листков перестанут действовать");
    assertThat(desk.reply().files()).isEmpty();
    Shown.hasWayHome(sure);
    assertThat(desk.press("Да, напечатать новые").html()).contains("16 листков на 2 страницах");
    assertThat(Sheets.links(file(desk).content())).hasSize(16);
  }

  @Test
  void whereEveryoneIsInNothingIsPrinted() {
    Phone desk = phoneOf(school.technician(), "1");
    for (String name : List.of("Рыбаков Глеб Олегович", "Павлова Лия Олеговна")) {
      school.rows().bind(school.person(name), name);
    }
    school.rows().bind(school.motherOf7B(), "5");
    Screen one = desk.send(new OfficeAction.OpenClassLinks(school.class7B, 0));
    assertThat(one.html()).contains("Семьи: 1 из 1 (100 %)", "Павлова", "родителей нет в списке");
    assertThat(Shown.labels(one)).startsWith("Листки для всех · 3");
    Screen none = desk.send(new OfficeAction.PrintSlips(school.class7B, Whom.UNLINKED, 0));
    assertThat(none.html()).startsWith("Печатать некому: все уже подключены.");
    assertThat(desk.reply().files()).isEmpty();
    Shown.hasWayHome(none);
  }

  @Test
  void whomTheSchoolSendsThroughGosuslugiIsTold() {
    school
        .rows()
        .run(
            "update school set settings = '{\"codes_for_parents\": false}' where id = ?",
            school.id());
    Phone desk = phoneOf(school.director(), "1");
    Screen printed = desk.send(new OfficeAction.PrintSlips(school.class7A, Whom.EVERYONE, 0));
    assertThat(printed.html()).contains("13 листков", "Без листка: 4.", "через Госуслуги");
  }

  @Test
  void onlyTheOfficeHasThem() {
    for (long person :
        new long[] {school.mathTeacher(), school.classTeacher(), school.ivansMother()}) {
      Phone phone = phoneOf(person, "p" + person);
      assertThat(Shown.labels(phone.send(new StartAction.Menu())))
          .doesNotContain("Подключение классов");
      for (Action forged :
          new Action[] {
            new OfficeAction.LinkRates(0),
            new OfficeAction.OpenClassLinks(school.class7A, 0),
            new OfficeAction.AskSlips(school.class7A, Whom.EVERYONE),
            new OfficeAction.PrintSlips(school.class7A, Whom.EVERYONE, 0)
          }) {
        assertThat(phone.send(forged).html()).isEqualTo("Этого нет или у вас нет доступа.");
        assertThat(phone.reply().files()).isEmpty();
        Shown.hasWayHome(phone.screen());
      }
    }
  }

  @Test
  void manyClassesAndALongClassFitAPhone() {
    List<ClassRate> many =
        IntStream.range(0, 95)
            .mapToObj(n -> new ClassRate(n, "К-" + n, new Share(n, 100), new Share(0, 0)))
            .toList();
    for (int page : new int[] {0, 1, 2, 99}) {
      Screen screen = RateScreens.all(many, page, Words.of("ru"));
      assertThat(Shown.actions(screen)).hasSizeLessThanOrEqualTo(45);
      Shown.hasWayHome(screen);
    }
    for (int n = 0; n < 60; n++) {
      school
          .rows()
          .student(
              "Длиннофамильный-Долгоименный Константин Апполинариевич",
              SchoolFixture.TODAY.minusYears(12),
              school.class7A);
    }
    Phone desk = phoneOf(school.technician(), "1");
    for (int page : new int[] {0, 1, Integer.MAX_VALUE}) {
      Screen screen = desk.send(new OfficeAction.OpenClassLinks(school.class7A, page));
      assertThat(screen.html().length()).isLessThan(2 * Pager.ROOM);
      Shown.hasWayHome(screen);
    }
  }

  private KeptFile file(Phone desk) {
    OutFile out = sent(desk);
    return TestCore.in(
        school,
        () -> get(KeptFiles.class).find(school.id(), requireNonNull(out.keptId())).orElseThrow());
  }

  private static OutFile sent(Phone desk) {
    assertThat(desk.reply().files()).hasSize(1);
    return desk.reply().files().getFirst();
  }
}
