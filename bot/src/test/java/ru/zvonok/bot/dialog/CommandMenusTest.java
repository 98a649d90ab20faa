package ru.zvonok.bot.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ru.zvonok.bot.action.Action;
import ru.zvonok.bot.action.JournalAction;
import ru.zvonok.bot.action.StartAction;
import ru.zvonok.core.access.Actor;
import ru.zvonok.core.access.Hat;
import ru.zvonok.core.access.Linking;
import ru.zvonok.core.access.Role;
import ru.zvonok.core.access.Via;
import ru.zvonok.core.school.SchoolScope;

/** The messenger's menu of commands follows who is in the chat, under which hat, in which words. */
class CommandMenusTest {

  private static final String CHAT = "501";
  private static final List<String> OF_TEACHER =
      List.of("menu", "lessons", "term", "training", "language", "unlink", "help");
  private static final List<String> NONE = List.of();

  private final Office office = new Office();

  @BeforeEach
  void teacherIsBound() {
    office.school.rows().bind(office.school.mathTeacher(), CHAT);
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void itIsSentOnceAndOnlyWhenItChanges() {
    Incoming first = office.text(CHAT, "/menu");
    office.consume(first);
    office.consume(first);
    office.consume(office.tap(CHAT, new JournalAction.OpenLesson(7)));

    assertThat(office.menus()).containsExactly(OF_TEACHER);
  }

  @Test
  void itSpeaksTheChatsLanguage() {
    office.consume(office.text(CHAT, "/menu"));
    office.consume(office.tap(CHAT, new StartAction.SpeakLanguage(Action.Language.EN)));
    office.consume(office.tap(CHAT, new StartAction.SpeakLanguage(Action.Language.EN)));

    assertThat(office.menus()).containsExactly(OF_TEACHER, OF_TEACHER);
    assertThat(office.rows("select count(*) from chat where commands like 'en menu %'"))
        .isEqualTo(1);
  }

  @Test
  void itChangesWithTheHat() {
    String both = "502";
    long mother = office.school.teacherAndMother();
    office.school.rows().bind(mother, both);

    office.consume(office.text(both, "/menu"));
    office.consume(office.tap(both, new StartAction.WearHat(mother, Hat.GUARDIAN)));
    office.consume(office.tap(both, new StartAction.WearHat(mother, Hat.STAFF)));

    assertThat(office.menus())
        .containsExactly(
            List.of("menu", "role", "language", "unlink", "help"),
            List.of(
                "menu",
                "diary",
                "marks",
                "tasks",
                "absences",
                "week",
                "debts",
                "training",
                "role",
                "language",
                "unlink",
                "help"),
            List.of("menu", "lessons", "term", "training", "role", "language", "unlink", "help"));
  }

  @Test
  void aRoleThatWasGivenMeanwhileIsSeenWithTheNextUpdate() {
    office.consume(office.text(CHAT, "/menu"));
    office.school.rows().grant(office.school.mathTeacher(), "DEPUTY");
    office.consume(office.text(CHAT, "/menu"));

    assertThat(office.menus())
        .containsExactly(
            OF_TEACHER,
            List.of(
                "menu",
                "lessons",
                "term",
                "check",
                "board",
                "find",
                "undelivered",
                "changes",
                "days",
                "deadlines",
                "training",
                "language",
                "unlink",
                "help"));
  }

  @Test
  void aStrangersChatHasNoneOfItsOwn() {
    office.consume(office.text("777", "/menu"));

    assertThat(office.menus()).isEmpty();
  }

  @Test
  void itGoesWithTheLink() {
    office.consume(office.text(CHAT, "/menu"));
    SchoolScope.run(
        office.school.id(), () -> office.core(Linking.class).unlink(office.school.id(), CHAT));

    assertThat(office.menus()).containsExactly(OF_TEACHER, NONE);
    office.consume(office.text(CHAT, "/menu"));
    assertThat(office.menus()).isEmpty();
  }

  @Test
  void itGoesWhenTheOfficeEndsTheLink() {
    office.consume(office.text(CHAT, "/menu"));
    Actor deputy =
        new Actor(
            office.school.id(), office.school.deputy(), Hat.STAFF, Set.of(Role.DEPUTY), Via.BUTTON);
    SchoolScope.run(
        office.school.id(),
        () -> office.core(Linking.class).unlinkPerson(deputy, office.school.mathTeacher()));

    assertThat(office.menus()).containsExactly(OF_TEACHER, NONE);
  }

  @Test
  void whatEndedUnseenGoesWithTheNextUpdate() {
    office.consume(office.text(CHAT, "/menu"));
    office.school.rows().run("update binding set ended_at = now(), ended_why = 'BY_OFFICE'");
    office.consume(office.text(CHAT, "/menu"));

    assertThat(office.menus()).containsExactly(OF_TEACHER, NONE);
  }

  @Test
  void aMenuThatCouldntBeSentIsSentAgainAfterARestart() {
    office.consume(office.text(CHAT, "/menu"));
    office.restart();

    assertThat(office.menus()).containsExactly(OF_TEACHER);
  }
}
