package ru.zvonok.bot.quick.chat;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import ru.zvonok.bot.Phone;
import ru.zvonok.bot.action.Action;
import ru.zvonok.bot.action.ActionCodec;
import ru.zvonok.bot.action.QuickAction;
import ru.zvonok.bot.action.StartAction;
import ru.zvonok.bot.dialog.Awaiting;
import ru.zvonok.bot.dialog.DialogJson;
import ru.zvonok.bot.screen.Button;
import ru.zvonok.bot.screen.Screen;
import ru.zvonok.bot.screen.Shown;
import ru.zvonok.core.SchoolFixture;
import ru.zvonok.core.TestClock;
import ru.zvonok.core.TestCore;
import ru.zvonok.core.TestDatabase;

/** Tuesday, 9:00: mathematics in 7А runs; its teacher types. Real handlers, core and database. */
@NullUnmarked
class EntryByWordsTest {

  private static TestDatabase database;
  private static TestCore core;

  private SchoolFixture school;
  private Phone phone;

  @BeforeAll
  static void start() {
    database = TestDatabase.fresh();
    core =
        TestCore.on(
            database,
            TestClock.inMoscow("2025-10-14T09:00"),
            context -> {
              context.setBeanNameGenerator(FullyQualifiedAnnotationBeanNameGenerator.INSTANCE);
              Phone.install(context);
              context.scan(
                  "ru.zvonok.bot.teacher", "ru.zvonok.bot.classteacher", "ru.zvonok.bot.quick");
            });
  }

  @AfterAll
  static void stop() {
    core.close();
    database.close();
  }

  @BeforeEach
  void newSchool() {
    school = SchoolFixture.in(database.dataSource());
    phone = phoneOf(school.mathTeacher(), "1");
  }

  @Test
  void whatIsTyped_isShown_andSavedByOneTap() {
    Screen preview =
        phone.say("7а н Ким. Мамедову 5, Орлов опоздал на 10 минут. тема: Степени\nдз § 14 № 3");
    assertThat(text(preview))
        .isEqualTo(
            """
            Проверьте запись · Математика, 7А
            вт, 14 октября · 1-й урок

            Н — Ким
            ОП 10 — Орлов
            5 — Мамедов, Ответ на уроке
            Тема: Степени
            Задание: § 14 № 3

            Пока не сохранено. Чтобы исправить, напишите заново.""");
    assertThat(Shown.labels(preview)).containsExactly("Сохранить", "Открыть урок", "Отмена");
    assertThat(count("lesson_record where topic is not null")).isZero();
    assertThat(count("mark") + count("attendance")).isZero();

    Screen saved = phone.press("Сохранить");

    assertThat(text(saved)).startsWith("Сохранено").contains("✓ Н — Ким", "✓ Тема: Степени");
    assertThat(text(phone.press("Открыть урок")))
        .contains("Н Ким", "ОП10 Орлов", "Мамедов 5", "Степени", "§ 14 № 3");
  }

  @Test
  void aTypedTopicOfTheCurriculumPlanIsThePlans() {
    school
        .rows()
        .curriculum(school.class7A, school.subject("Математика"), "Степени", "Счёт до ста");
    phone.say("тема счет до ста");
    phone.press("Сохранить");
    assertThat(text(phone.press("Открыть урок")))
        .contains("Тема: счет до ста · вне плана (№ 2 вместо № 1)");
    phone.say("тема степени");
    phone.press("Сохранить");
    assertThat(text(phone.press("Открыть урок"))).contains("Тема: степени · по плану, № 1");
  }

  @Test
  void withoutAClassTheLessonThatRunsIsMeant() {
    assertThat(text(phone.say("Яковлева нет"))).contains("Математика, 7А", "Н — Яковлев");
  }

  @Test
  void theNextLessonIsMeantWhenItsClassIsNamed() {
    assertThat(text(phone.say("7б н Рыбаков"))).contains("5-й урок", "Н — Рыбаков");
  }

  @Test
  void namesakesAreAsked_andNothingIsSavedUnasked() {
    Screen asked = phone.say("н Иванов Ким");
    assertThat(text(asked)).contains("Н — Ким", "кто это?");
    assertThat(Shown.labels(asked))
        .contains("Никто из них", "Сохранить понятое")
        .doesNotContain("Сохранить");
    List<String> candidates =
        Shown.labels(asked).stream().filter(label -> label.startsWith("Н — Иванов")).toList();
    assertThat(candidates).hasSizeGreaterThanOrEqualTo(2);

    Screen answered = phone.press(candidates.getFirst());
    assertThat(text(answered)).contains(candidates.getFirst()).doesNotContain("кто это?");
    phone.press("Сохранить");
    assertThat(count("attendance")).isEqualTo(2);
  }

  @Test
  void noneOfTheCandidates_leavesTheRest() {
    phone.say("н Иванов Ким");
    phone.press("Никто из них");
    phone.press("Сохранить");
    assertThat(count("attendance")).isEqualTo(1);
  }

  @Test
  void theClearPartIsSavedOnlyByItsOwnButton() {
    phone.say("н Иванов Ким");
    assertThat(text(phone.press("Сохранить понятое")))
        .contains("✓ Н — Ким", "Не записано:", "вопрос остался без ответа");
    assertThat(count("attendance")).isEqualTo(1);
  }

  @Test
  void anAbsentStudentsMarkIsRefused_theRestIsSaved() {
    phone.say("н Яковлев");
    phone.press("Сохранить");
    phone.say("Яковлеву 5, Мамедову 4");
    Screen saved = phone.press("Сохранить");
    assertThat(text(saved))
        .contains(
            "✓ 4 — Мамедов", "Не записано:\n5 — Яковлев, Ответ на уроке: Ученик отсутствовал.");
    assertThat(count("mark where value is not null")).isEqualTo(1);
  }

  @Test
  void aSecondTapSavesOnce_andIsMarkedAsTyped() {
    Action save = button(phone.say("Мамедову 5"), "Сохранить");
    phone.send(save);
    Awaiting before = phone.reply().awaiting();
    assertThatNothingIsShown(save);
    assertThat(phone.reply().toast()).isEqualTo("Уже сохранено.");
    assertThat(phone.reply().awaiting()).isEqualTo(before);
    assertThat(count("revision where via = 'TEXT'")).isEqualTo(1);
    assertThat(count("revision where via <> 'TEXT'")).isZero();
  }

  @Test
  void newWordsReplaceTheOldOnes_andAnOldButtonSavesNothing() {
    Action old = button(phone.say("Мамедову 5"), "Сохранить");
    phone.say("Мамедову 4");
    assertThat(text(phone.send(old))).contains("4 — Мамедов", "Пока не сохранено");
    assertThat(phone.reply().toast()).startsWith("Пока вы смотрели");
    assertThat(count("mark")).isZero();
    phone.press("Сохранить");
    assertThat(count("mark where value = '4'")).isEqualTo(1);
  }

  @Test
  void whatAnotherPhoneWroteMeanwhileIsShownFirst() {
    phone.say("Мамедову 5");
    Phone other = phoneOf(school.mathTeacher(), "2");
    other.say("Мамедову 3");
    other.press("Сохранить");
    assertThat(text(phone.press("Сохранить"))).contains("5 — Мамедов, Ответ на уроке (вместо 3)");
    assertThat(count("mark where value = '3'")).isEqualTo(1);
    phone.press("Сохранить");
    assertThat(count("mark where value = '5'")).isEqualTo(1);
  }

  @Test
  void everybodyHereConfirmsTheRoll_butWhoWasNotedStays() {
    phone.say("н Ким");
    phone.press("Сохранить");
    assertThat(count("lesson_record where roll_confirmed_at is not null")).isZero();
    assertThat(text(phone.say("все на месте"))).contains("Уже отмечено и останется: Н Ким");
    phone.press("Сохранить");
    assertThat(count("lesson_record where roll_confirmed_at is not null")).isEqualTo(1);
  }

  @Test
  void theLastSavingIsTakenBackWhole() {
    phone.say("Мамедову 3");
    phone.press("Сохранить");
    phone.say("все на месте кроме Ким\nМамедову 5\nтема: Степени\nдз: § 14");
    phone.press("Сохранить");
    assertThat(count("lesson_record where roll_confirmed_at is not null")).isEqualTo(1);
    Action undo = button(phone.screen(), "Отменить");

    assertThat(text(phone.send(undo)))
        .contains("Готово 1/4", "Мамедов 3")
        .doesNotContain("Ким", "Степени", "§ 14");
    assertThat(phone.reply().toast()).isEqualTo("Отменено записей: 5");
    assertThat(count("lesson_record where roll_confirmed_at is not null")).isZero();

    phone.send(undo);
    assertThat(phone.reply().toast()).isEqualTo("Уже отменено");
    assertThat(text(phone.screen())).contains("Мамедов 3");
  }

  @Test
  void wordsThatChangedNothingOfferNothingToTakeBack() {
    phone.say("Мамедову 3");
    phone.press("Сохранить");
    phone.say("Мамедову 3");
    assertThat(Shown.labels(phone.press("Сохранить"))).containsExactly("Открыть урок", "☰ Меню");
  }

  @Test
  void cancelLeavesNothingWaiting() {
    Action save = button(phone.say("Мамедову 5"), "Сохранить");
    assertThat(text(phone.press("Отмена"))).isEqualTo("Хорошо, ничего не записано.");
    assertThatNothingIsShown(save);
    assertThat(count("mark")).isZero();
  }

  @Test
  void anotherTeachersClassIsNotFound() {
    Phone history = phoneOf(school.classTeacher(), "3");
    Screen answer = history.say("7б н Рыбаков");
    assertThat(text(answer)).contains("нет урока в классе «7б»");
    assertThat(Shown.labels(answer)).containsExactly("Мои уроки", "☰ Меню");
  }

  @Test
  void aForgedLessonIsRefused() {
    phone.say("н Иванов Ким");
    assertThat(text(phone.send(new QuickAction.QuickLesson(9_999_999)))).startsWith("Этого нет");
  }

  @Test
  void aParentsWordsNeverGetHere() {
    Phone mother = phoneOf(school.ivansMother(), "4");
    assertThat(mother.say("7а н Ким").html()).startsWith("Не понял: «7а н Ким».");
    assertThatThrownBy(() -> mother.send(new QuickAction.QuickSave(1)))
        .isInstanceOf(NullPointerException.class);
    assertThat(count("attendance")).isZero();
  }

  @Test
  void plainWordsGetTheHelpfulAnswer() {
    assertThat(phone.say("ничего себе").html()).startsWith("Не понял: «ничего себе».");
    assertThat(phone.say("спасибо большое!").html()).startsWith("Пожалуйста!");
    assertThat(phone.reply().awaiting()).isNull();
  }

  @Test
  void inEnglishToo() {
    phone.send(new StartAction.SpeakLanguage(Action.Language.EN));
    assertThat(text(phone.say("н Ким"))).startsWith("Check the entry").contains("A — Ким");
    assertThat(text(phone.press("Save"))).startsWith("Saved");
  }

  @Test
  void whatWaitsSurvivesTheDatabase() {
    phone.say("н Иванов Ким, тема: Степени");
    survives();
    phone.press("Сохранить понятое");
    survives();
    for (Action action : Shown.actions(phone.screen())) {
      assertThat(ActionCodec.decode(ActionCodec.encode(action))).contains(action);
    }
  }

  private void survives() {
    Awaiting awaiting = requireNonNull(phone.reply().awaiting());
    // The type stands in the JSON only where an Awaiting is a part of something, as in the chat.
    Kept kept = new Kept(awaiting);
    assertThat(DialogJson.read(DialogJson.write(kept), Kept.class)).isEqualTo(kept);
  }

  record Kept(Awaiting awaiting) {}

  private Phone phoneOf(long person, String address) {
    school.rows().bind(person, address);
    return new Phone(core, school, address);
  }

  private void assertThatNothingIsShown(Action action) {
    // The phone keeps what it shows: there is no new screen to hand out.
    assertThatThrownBy(() -> phone.send(action)).isInstanceOf(NullPointerException.class);
    assertThat(phone.reply().screen()).isNull();
  }

  private static Action button(Screen screen, String label) {
    return screen.rows().stream()
        .flatMap(List::stream)
        .filter(one -> one.label().startsWith(label))
        .map(Button::action)
        .findFirst()
        .orElseThrow();
  }

  private static String text(Screen screen) {
    return screen.html().replaceAll("<[^>]+>", "");
  }

  private long count(String rows) {
    String sql =
        "select count(*) from "
            + (rows.contains(" where ") ? rows + " and" : rows + " where")
            + " school_id = "
            + school.id();
    return requireNonNull(
        school.rows().<Long>with(jdbc -> jdbc.sql(sql).query(Long.class).single()));
  }
}
