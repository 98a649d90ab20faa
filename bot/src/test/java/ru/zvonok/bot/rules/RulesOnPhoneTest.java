package ru.zvonok.bot.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import ru.zvonok.bot.Phone;
import ru.zvonok.bot.PhonesInSchool;
import ru.zvonok.bot.action.Action;
import ru.zvonok.bot.action.LateAction;
import ru.zvonok.bot.action.RulesAction;
import ru.zvonok.bot.screen.Button;
import ru.zvonok.bot.screen.Screen;
import ru.zvonok.bot.screen.Shown;
import ru.zvonok.core.deadline.DutyKind;
import ru.zvonok.core.school.TermKind;
import ru.zvonok.core.termmark.TermRule;

/** «Сроки» and the rules beside them: the director sets them, everyone on the staff reads them. */
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
    assertThat(Shown.labels(teacher.screen()))
        .containsExactly("Итоговые отметки", "Четверти и полугодия", "☰ Меню");
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

  @Test
  void theThresholdOfAFiveIsRaisedByATapAndTheOldButtonOnlyRenews() {
    Phone director = phoneOf(school.director(), "1");
    director.send(new RulesAction.OpenRules());
    Screen before = director.press("Итоговые отметки");
    Shown.hasWayHome(before);
    assertThat(before.html()).contains("Отметка «5» — от 4,50").contains("уроках в неделю: 3");
    director.press("4,55 ›");
    assertThat(director.reply().toast()).isEqualTo("Отметка «5» — от 4,55");
    director.send(new RulesAction.SetTermRule(TermRule.FIVE, 450, 455));
    assertThat(decisions()).as("the second tap").isOne();
    assertThat(Shown.labels(director.screen())).contains("‹ 4,50", "«5» от 4,55", "4,60 ›");

    director.send(new RulesAction.SetTermRule(TermRule.FIVE, 450, 445));
    assertThat(director.reply().toast()).startsWith("Пока вы смотрели, запись изменилась.");
    assertThat(director.screen().html()).contains("Отметка «5» — от 4,55");
    director.send(new RulesAction.SetTermRule(TermRule.FIVE, 455, 505));
    assertThat(director.reply().toast()).startsWith("Такое значение школе не подойдёт.");
    assertThat(decisions()).isOne();
  }

  @Test
  void aNumberGoesNoFurtherThanTheRulesCanBe() {
    Phone director = phoneOf(school.director(), "1");
    director.send(new RulesAction.OpenTermRules());
    director.press("4 ›");
    director.press("5 ›");
    assertThat(director.screen().rows().get(3))
        .extracting(Button::label)
        .containsExactly("‹ 4", "1–2 ур.: 5", "·");
    assertThat(director.screen().rows().get(4))
        .extracting(Button::label)
        .containsExactly("·", "больше: 5", "6 ›");
  }

  @Test
  void aSubjectHasNoTermMarksByATapOnItsPage() {
    for (int i = 10; i < 20; i++) {
      school.rows().subject("Кружок " + i);
    }
    Phone deputy = phoneOf(school.deputy(), "1");
    deputy.send(new RulesAction.OpenTermRules());
    Shown.hasWayHome(deputy.press("Предметы"));
    deputy.press("›");
    Screen before = deputy.screen();
    deputy.press("✓ Русский");
    assertThat(deputy.reply().toast()).isEqualTo("Отметки за период по предмету нет.");
    assertThat(Shown.labels(deputy.screen())).contains("– Русский язык", "2/2");
    assertThat(deputy.screen().rows()).hasSameSizeAs(before.rows());
    deputy.send(new RulesAction.DropTermMarks(school.subject("Русский язык")));
    assertThat(decisions()).as("the second tap").isOne();
    deputy.press("– Русский");
    assertThat(Shown.labels(deputy.screen())).contains("✓ Русский язык");
    assertThat(decisions()).isEqualTo(2);
    Shown.hasWayHome(deputy.send(new RulesAction.MarkedSubjects(Integer.MAX_VALUE)));
  }

  @Test
  void aGradeIsMarkedInHalfYearsUntilATermMarkStands() {
    Phone director = phoneOf(school.director(), "1");
    director.send(new RulesAction.OpenRules());
    Shown.hasWayHome(director.press("Четверти и полугодия"));
    director.press("7: полугодия");
    assertThat(director.reply().toast()).isEqualTo("7 класс: полугодия");
    director.press("✓ 7: полугодия");
    assertThat(decisions()).isOne();

    school
        .rows()
        .run(
            """
            insert into term_mark (term_id, subject_id, student_id, group_id, value, first_at,
              changed_at, changed_by)
            select id, ?, ?, ?, '5', now(), now(), ? from term
            where kind = 'HALF_YEAR' and number = 1
            """,
            school.subject("Математика"),
            school.ivan(),
            school.group7A,
            school.mathTeacher());
    director.press("7: четверти");
    assertThat(director.reply().toast()).startsWith("В этой параллели уже стоят отметки");
    assertThat(director.screen().html()).contains("периоды не меняются: 7.");
    assertThat(Shown.labels(director.screen())).contains("7: четверти", "✓ 7: полугодия");
    assertThat(decisions()).isOne();
  }

  @Test
  void theStaffReadTheRulesAndWhoeverForgesAButtonChangesNothing() {
    Phone teacher = phoneOf(school.mathTeacher(), "1");
    Screen rules = teacher.send(new RulesAction.OpenTermRules());
    assertThat(rules.html()).contains("Отметка «3» — от 2,50");
    assertThat(Shown.actions(rules)).noneMatch(RulesAction.SetTermRule.class::isInstance);
    assertThat(teacher.press("Предметы").html()).contains("✓ Математика");
    assertThat(teacher.send(new RulesAction.OpenTermKinds()).html()).contains("7 класс: четверти");
    assertThat(Shown.actions(teacher.screen()))
        .noneMatch(RulesAction.SetTermKind.class::isInstance);
    for (RulesAction forged :
        List.of(
            new RulesAction.SetTermRule(TermRule.FIVE, 450, 455),
            new RulesAction.DropTermMarks(school.subject("Математика")),
            new RulesAction.SetTermKind(7, TermKind.HALF_YEAR))) {
      assertThat(teacher.send(forged).html()).isEqualTo("Этого нет или у вас нет доступа.");
    }
    Phone mother = phoneOf(school.ivansMother(), "2");
    assertThat(mother.send(new RulesAction.OpenTermKinds()).html())
        .isEqualTo("Этого нет или у вас нет доступа.");
    assertThat(decisions()).isZero();
  }

  @Test
  void theRulesAreFoundByTheirWordsAndReadInEnglish() {
    Phone director = phoneOf(school.director(), "1");
    director.say("какой порог у пятёрки");
    director.press("Итоговые отметки");
    director.say("триместры");
    director.press("Четверти и полугодия");
    director.speaks(Action.Language.EN);
    assertThat(director.send(new RulesAction.OpenTermRules()).html()).contains("Mark 5: from 4.50");
    assertThat(Shown.labels(director.send(new RulesAction.OpenTermKinds())))
        .contains("✓ 7: quarters", "7: half-years");
  }

  private long decisions() {
    return school
        .rows()
        .with(jdbc -> jdbc.sql("select count(*) from decision").query(Long.class).single());
  }
}
