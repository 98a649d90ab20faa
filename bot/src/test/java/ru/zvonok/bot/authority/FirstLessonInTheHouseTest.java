package ru.zvonok.bot.authority;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ru.zvonok.bot.action.Action;
import ru.zvonok.bot.action.Course;
import ru.zvonok.bot.action.JournalAction;
import ru.zvonok.bot.action.StartAction;
import ru.zvonok.bot.dialog.OutMessage;

/** A teacher's first lesson through the whole house, beside the real one: nothing of it is kept. */
class FirstLessonInTheHouseTest {

  private final Stage stage = Stage.shared();
  private Answer last = new Answer(List.of(), null);

  @BeforeEach
  void newDialogs() {
    stage.newDialogs();
  }

  @Test
  void itEndsWithoutATrace() {
    String before = stage.standing();
    begin();
    press("●");
    press("○ Перекличка");
    press("Звонков");
    assertThat(last.read()).contains("EDIT").contains("Н Звонков").doesNotContain("Абрамова");
    press("Сохранить");
    press("○ Отметки");
    press("Азбукин");
    press("5");
    press("← К уроку");
    press("○ Тема");
    say("Сложение дробей");
    assertThat(last.messages())
        .as("the card stays last")
        .extracting(OutMessage::op)
        .containsExactly(OutMessage.Op.EDIT, OutMessage.Op.DELETE);
    press("○ Задание");
    press("Не задано");
    say("Меловой 4 Пеналов опоздал");
    assertThat(waiting()).isEqualTo(1);
    press("Сохранить");

    assertThat(last.read()).contains("Учебный урок пройден");
    assertThat(waiting()).isZero();
    assertThat(stage.standing()).isEqualTo(before);
    assertThat(Stage.id(stage.school, "select count(*) from outbox where kind <> 'ANSWER'"))
        .isZero();
  }

  @Test
  void anyOtherWayOutForgetsIt() {
    for (Action out :
        List.of(
            new StartAction.Menu(), new JournalAction.MyLessons(null), new StartAction.Help())) {
      begin();
      press("●");
      assertThat(waiting()).isEqualTo(1);
      stage.does(Someone.TEACHER, out);
      assertThat(waiting()).isZero();
    }
  }

  /** What is kept is only the chat's: another hat finds no lesson to go on with. */
  @Test
  void aLessonIsTheHatsThatBeganIt() {
    stage.does(Someone.OTHER_TEACHER, new StartAction.BeginTraining(Course.TEACHER));
    stage.school.rows().run("update chat set hat = 'GUARDIAN' where hat = 'STAFF'");

    assertThat(stage.says(Someone.OTHER_TEACHER, "Иванов 5").read()).contains("минут на пять");
  }

  private long waiting() {
    return Stage.id(stage.school, "select count(*) from chat where awaiting is not null");
  }

  private void begin() {
    last = stage.does(Someone.TEACHER, new StartAction.BeginTraining(Course.TEACHER));
  }

  private void press(String label) {
    OutMessage.Key key =
        last.keys().stream()
            .filter(one -> one.label().startsWith(label))
            .findFirst()
            .orElseThrow(() -> new AssertionError(label + " is not among " + last.keys()));
    last = stage.taps(Someone.TEACHER, key.data());
  }

  private void say(String words) {
    last = stage.says(Someone.TEACHER, words);
  }
}
