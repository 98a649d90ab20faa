package ru.zvonok.bot.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import ru.zvonok.bot.Phone;
import ru.zvonok.bot.PhonesInSchool;
import ru.zvonok.bot.action.LateAction;
import ru.zvonok.bot.action.RulesAction;
import ru.zvonok.bot.screen.Shown;
import ru.zvonok.core.deadline.DutyKind;

/** «Сроки»: the director sets them, everyone on the staff reads them. */
class RulesOnPhoneTest extends PhonesInSchool {

  @Test
  void theSchoolIsStricterByFourHoursAndItIsOnRecord() {
    Phone director = phoneOf(school.director(), "1");
    director.send(new RulesAction.OpenRules());
    assertThat(director.screen().html())
        .contains("Положение, п. 3.2.1: в день урока")
        .doesNotContain("У школы");
    Shown.hasWayHome(director.press("Урок"));
    director.press("На 4 ч раньше");
    director.press("✓ На 4 ч раньше");
    assertThat(director.reply().toast()).isEqualTo("Срок: на 4 часа раньше");
    assertThat(decisions()).isOne();
    Phone teacher = phoneOf(school.mathTeacher(), "2");
    assertThat(teacher.send(new RulesAction.OpenRules()).html())
        .contains("У школы: на 4 часа раньше");
    assertThat(Shown.labels(teacher.screen())).containsExactly("☰ Меню");
  }

  @Test
  void theDirectorHasTeachersAskedWhyTheyAreLate() {
    Phone director = phoneOf(school.director(), "1");
    director.send(new RulesAction.OpenRules());
    assertThat(director.screen().html()).contains("школа не спрашивает");
    director.press("Спрашивать, почему позже: нет");
    assertThat(director.reply().toast()).isEqualTo("Теперь школа спрашивает, почему позже");
    assertThat(director.screen().html()).contains("позже срока — школа спрашивает");
    director.send(new LateAction.SetAsking(LateAction.Asking.YES));
    assertThat(decisions()).isOne();
    Phone teacher = phoneOf(school.mathTeacher(), "2");
    assertThat(teacher.send(new RulesAction.OpenRules()).html()).contains("школа спрашивает");
    assertThat(teacher.send(new LateAction.SetAsking(LateAction.Asking.NO)).html())
        .isEqualTo("Этого нет или у вас нет доступа.");
    director.press("Спрашивать, почему позже: да");
    assertThat(director.screen().html()).contains("школа не спрашивает");
    assertThat(decisions()).isEqualTo(2);
  }

  @Test
  void whatIsOutOfBoundsOrNotTheirsChangesNothing() {
    Phone director = phoneOf(school.director(), "1");
    assertThat(
            director.send(new RulesAction.SetHours(DutyKind.TERM_MARKS, Integer.MAX_VALUE)).html())
        .startsWith("Такое значение школе не подойдёт.");
    Phone technician = phoneOf(school.technician(), "2");
    assertThat(technician.send(new RulesAction.SetHours(DutyKind.TERM_MARKS, 0)).html())
        .isEqualTo("Этого нет или у вас нет доступа.");
    assertThat(decisions()).isZero();
  }

  private long decisions() {
    return school
        .rows()
        .with(jdbc -> jdbc.sql("select count(*) from decision").query(Long.class).single());
  }
}
