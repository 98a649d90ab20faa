package ru.zvonok.bot.start;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import ru.zvonok.bot.Phone;
import ru.zvonok.bot.PhonesInSchool;
import ru.zvonok.bot.action.Action;
import ru.zvonok.bot.action.Action.Language;
import ru.zvonok.bot.action.DiaryAction;
import ru.zvonok.bot.action.SentAction;
import ru.zvonok.bot.action.StartAction;
import ru.zvonok.bot.dialog.Extra;
import ru.zvonok.bot.dialog.Wear;
import ru.zvonok.bot.screen.Screen;
import ru.zvonok.bot.screen.Shown;
import ru.zvonok.bot.screen.Words;
import ru.zvonok.core.access.Hat;
import ru.zvonok.core.access.IssuedCode;

/** Coming in, changing hats, going out, on the real core. */
class DoorTest extends PhonesInSchool {

  @Test
  void strangerIsToldHowToComeIn() {
    Phone phone = stranger("1");
    assertThat(phone.send(new StartAction.Menu()).html()).contains("Школа на Липовой", "QR-код");
    assertThat(Shown.labels(phone.screen())).containsExactly("Помощь", "Язык · Language");
    Shown.hasWayHome(phone.press("Помощь"));
    assertThat(phone.say("что это?").html())
        .startsWith("Не понял: «что это?». На код от школы это не похоже");
  }

  @Test
  void strangerReachesNothingByAForgedButton() {
    assertThat(stranger("1").send(new DiaryAction.OpenChild(school.ivan())).html())
        .contains("QR-код");
  }

  @Test
  void motherComesInWithConsentAndIsAtHome() {
    Phone phone = stranger("1");
    Screen offer = phone.send(new SentAction.ShowCode(codeFor(school.ivansMother()).link()));
    assertThat(offer.html())
        .startsWith("<b>Елена И.</b> (родитель) — это вы?")
        .contains("152-ФЗ", "иностранный мессенджер", "/unlink", "только его")
        .doesNotContain("Сотруднику", "Иванова");
    Screen home = phone.press("Да, это я");
    assertThat(home.html()).startsWith("Готово: чат подключён.");
    assertThat(phone.reply().wear()).isEqualTo(new Wear(school.ivansMother(), Hat.GUARDIAN));
    assertThat(Shown.labels(home)).contains("Иван, 7А", "Мария, 7А", "Помощь");
    assertThat(
            school
                .rows()
                .<String>with(
                    jdbc ->
                        jdbc.sql("select text_version from consent where withdrawn_at is null")
                            .query(String.class)
                            .single()))
        .isEqualTo(ConsentText.VERSION);
  }

  @Test
  void theOtherChatOfThatPersonIsToldOnce() {
    phoneOf(school.ivansMother(), "1");
    Phone second = stranger("2");
    second.send(new SentAction.ShowCode(codeFor(school.ivansMother()).link()));
    Action yes = Shown.actions(second.screen()).getFirst();
    second.send(yes);
    assertThat(second.reply().also()).extracting(Extra::address).containsExactly("1");
    Extra told = second.reply().also().getFirst();
    assertThat(told.bindingId()).isNotNull();
    assertThat(told.screen().apply(Words.of("ru")).html())
        .contains("ещё один чат", "/unlink", "скажите школе");
    second.send(yes);
    assertThat(second.reply().also()).isEmpty();
  }

  @Test
  void aCodeThatIsUsedAlreadyHereOpensHomeAndElsewhereIsUnknown() {
    IssuedCode code = codeFor(school.ivansFather());
    Phone phone = stranger("1");
    phone.send(new SentAction.ShowCode(code.link()));
    phone.press("Да, это я");
    assertThat(phone.send(new SentAction.ShowCode(code.link())).html()).contains("Иван, 7А");
    Phone other = stranger("2");
    assertThat(other.send(new SentAction.ShowCode(code.link())).html())
        .startsWith("Код не подошёл");
    Shown.hasWayHome(other.screen());
  }

  @Test
  void manyWrongCodesAreAnsweredWithATime() {
    Phone phone = stranger("1");
    for (int i = 0; i < 5; i++) {
      phone.send(new SentAction.ShowCode("AAAAA AAAAA"));
    }
    assertThat(phone.send(new SentAction.ShowCode("AAAAA AAAAA")).html())
        .contains("Слишком много", "после 16:15");
    Shown.hasWayHome(phone.screen());
  }

  @Test
  void noMeansNothingIsLinkedAndTheCodeStaysGood() {
    Phone phone = stranger("1");
    IssuedCode code = codeFor(school.ivansFather());
    phone.send(new SentAction.ShowCode(code.link()));
    assertThat(phone.press("Нет").html()).startsWith("Хорошо, ничего не подключено.");
    Shown.hasWayHome(phone.screen());
    assertThat(phone.send(new SentAction.ShowCode(code.link())).html()).contains("это вы?");
  }

  @Test
  void teacherWhoIsAMotherChangesHats() {
    Phone phone = phoneOf(school.teacherAndMother(), "1");
    assertThat(Shown.labels(phone.send(new StartAction.Menu())))
        .containsExactly("Учитель", "Родитель: Михаил", "Помощь", "Язык · Language");
    assertThat(phone.press("Родитель").html()).startsWith("<b>Михаил, 7А ·");
    assertThat(Shown.labels(phone.press("Сменить роль"))).contains("• Родитель: Михаил");
    assertThat(phone.press("Учитель").html()).startsWith("Мария Ивановна, здравствуйте!");
  }

  @Test
  void aHatThatIsNotThisChatsIsNotWorn() {
    Phone phone = phoneOf(school.ivansMother(), "1");
    phone.send(new StartAction.WearHat(school.director(), Hat.STAFF));
    assertThat(phone.reply().wear()).isNull();
    assertThat(phone.screen().html()).startsWith("Этого нет или у вас нет доступа.");
  }

  @Test
  void unlinkAsksThenForgets() {
    Phone phone = phoneOf(school.ivansFather(), "1");
    phone.send(new StartAction.Help());
    assertThat(phone.press("Отключить этот чат").html()).contains("Согласие", "по закону");
    assertThat(Shown.labels(phone.screen())).containsExactly("Да, отключить", "Нет, оставить");
    assertThat(phone.press("Да, отключить").html()).startsWith("Чат отключён");
    assertThat(phone.press("☰ Меню").html()).contains("QR-код");
    assertThat(phone.send(new StartAction.UnlinkForSure()).html()).contains("не подключён");
  }

  @Test
  void speaksEnglishFromTheButtonOn() {
    Phone phone = stranger("1");
    phone.send(new StartAction.Languages());
    assertThat(phone.press("English").html()).contains("electronic journal");
    assertThat(phone.reply().speak()).isEqualTo(Language.EN);
    assertThat(phone.send(new SentAction.ShowCode(codeFor(school.mathTeacher()).link())).html())
        .contains("is this you?", "Staff receive");
  }

  @Test
  void helpSaysWhatThisRoleCanDo() {
    assertThat(phoneOf(school.technician(), "1").send(new StartAction.Help()).html())
        .contains("Отметок здесь не видно", "/help")
        .doesNotContain("/diary", "/role");
    assertThat(phoneOf(school.ivansFather(), "2").send(new StartAction.Help()).html())
        .contains("Родитель", "/diary", "классному руководителю")
        .doesNotContain("/lessons");
    assertThat(phoneOf(school.classTeacher(), "3").send(new StartAction.Help()).html())
        .contains("Учитель", "Классный руководитель", "/lessons");
  }

  @Test
  void wordsThatNobodyAskedForGetTheLikeliestButtons() {
    Phone phone = phoneOf(school.ivansFather(), "1");
    assertThat(phone.say("ква").html()).startsWith("Не понял: «ква».");
    assertThat(Shown.labels(phone.screen())).contains("Сегодня", "Отметки");
  }
}
