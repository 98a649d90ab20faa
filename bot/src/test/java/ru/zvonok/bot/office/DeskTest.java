package ru.zvonok.bot.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import ru.zvonok.bot.Phone;
import ru.zvonok.bot.PhonesInSchool;
import ru.zvonok.bot.action.Action;
import ru.zvonok.bot.action.DiaryAction;
import ru.zvonok.bot.action.OfficeAction;
import ru.zvonok.bot.action.SentAction;
import ru.zvonok.bot.action.StartAction;
import ru.zvonok.bot.dialog.Awaiting;
import ru.zvonok.bot.screen.Screen;
import ru.zvonok.bot.screen.Shown;

/** The technician's phone (4.2.3, 4.2.4), on the real core. */
class DeskTest extends PhonesInSchool {

  @Test
  void findsAPersonAndGivesOutACodeThatWorks() {
    Phone desk = phoneOf(school.technician(), "1");
    desk.send(new StartAction.Menu());
    assertThat(desk.press("Найти человека").html()).startsWith("Кого найти?");
    assertThat(desk.reply().awaiting()).isEqualTo(new Awaiting.PersonName());
    Screen found = desk.say("иванова");
    assertThat(Shown.labels(found))
        .startsWith("Иванова Елена Викторовна · родитель", "Иванова Мария Петровна · 7А, ученик");
    Shown.hasWayHome(found);
    Screen card = desk.press("Иванова Елена");
    assertThat(card.html()).contains("родитель", "Чаты не подключены.");
    Screen code = desk.press("Выдать код");
    assertThat(code.html()).contains("https://t.me/zvonok_bot?start=", "Действует до 16:15");
    Shown.hasWayHome(code);
    String link = code.html().replaceAll("(?s).*start=(\\S+).*", "$1");
    String typed = code.html().replaceAll("(?s).*<code>(.+?)</code>.*", "$1");
    assertThat(stranger("2").send(new SentAction.ShowCode(typed)).html()).contains("Елена И.");
    Phone mother = stranger("3");
    mother.send(new SentAction.ShowCode(link));
    assertThat(mother.press("Да, это я").html()).startsWith("Готово");
  }

  @Test
  void endsSomebodysChatsAfterAskingTwice() {
    Phone father = phoneOf(school.ivansFather(), "2");
    Phone desk = phoneOf(school.director(), "1");
    Screen card = desk.send(new OfficeAction.OpenPerson(school.ivansFather()));
    assertThat(card.html()).contains("Подключён 1 чат, первый — с 01.09.2025.");
    assertThat(desk.press("Отключить чаты").html()).contains("отключить 1 чат?");
    Shown.hasWayHome(desk.screen());
    assertThat(desk.press("Да, отключить").html()).endsWith("отключён 1 чат.");
    Shown.hasWayHome(desk.screen());
    assertThat(father.send(new StartAction.Menu()).html()).contains("QR-код");
  }

  @Test
  void nobodyFoundAsksAgainAndManySayHowToNarrow() {
    Phone desk = phoneOf(school.technician(), "1");
    desk.send(new OfficeAction.FindPerson());
    assertThat(desk.say("Щу<ка").html()).contains("Щу&lt;ка", "никого нет");
    assertThat(desk.reply().awaiting()).isEqualTo(new Awaiting.PersonName());
    IntStream.range(0, 12).forEach(_ -> school.rows().person("Липов Пётр"));
    Screen many = desk.say("липов");
    assertThat(many.html()).contains("больше 8");
    assertThat(Shown.labels(many)).hasSize(DeskScreens.SHOWN + 2);
    Shown.hasWayHome(many);
  }

  @Test
  void theTechnicianHasNoWayToMarks() {
    Phone desk = phoneOf(school.technician(), "1");
    assertThat(Shown.labels(desk.send(new StartAction.Menu())))
        .containsExactly(
            "Заполнение журнала",
            "Замены",
            "Особые дни",
            "Проверка классов",
            "Найти человека",
            "Подключение классов",
            "Помощь",
            "Язык · Language");
    assertThat(desk.send(new DiaryAction.DiaryMarks(school.ivan(), null, 0)).html())
        .isEqualTo("Этого нет или у вас нет доступа.");
  }

  @Test
  void forgedButtonsAreRefusedToEveryoneElse() {
    Phone mother = phoneOf(school.ivansMother(), "1");
    Phone teacher = phoneOf(school.mathTeacher(), "2");
    for (Phone phone : new Phone[] {mother, teacher}) {
      for (Action forged :
          new Action[] {
            new OfficeAction.FindPerson(),
            new OfficeAction.OpenPerson(school.ivan()),
            new OfficeAction.IssueCode(school.ivan()),
            new OfficeAction.UnlinkPerson(school.ivansFather()),
            new OfficeAction.UnlinkPersonForSure(school.ivansFather())
          }) {
        assertThat(phone.send(forged).html()).isEqualTo("Этого нет или у вас нет доступа.");
        assertThat(phone.reply().awaiting()).isNull();
        Shown.hasWayHome(phone.screen());
      }
    }
  }
}
