package ru.zvonok.core.termmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import ru.zvonok.core.SchoolPlay;
import ru.zvonok.core.access.Actor;
import ru.zvonok.core.access.Refusal.BadValue;
import ru.zvonok.core.access.Refusal.NotYours;
import ru.zvonok.core.access.Refusal.Rule;
import ru.zvonok.core.access.Refusal.Stale;
import ru.zvonok.core.access.Role;

class TermMarkRulesTest {

  private final SchoolPlay days = new SchoolPlay("2025-10-14T12:00");
  private final TermMarkRules rules = SchoolPlay.core(TermMarkRules.class);
  private final Actor director = days.staff(days.school.director(), Role.DIRECTOR);

  @Test
  void oneNumberIsChangedFromWhatWasSeenAndOnRecordOnce() {
    days.done(() -> rules.change(director, TermRule.FIVE, 450, 455));
    TermRules twice = days.done(() -> rules.change(director, TermRule.FIVE, 450, 455));

    assertThat(twice.five()).isEqualByComparingTo("4.55");
    assertThat(twice.four()).isEqualByComparingTo("3.5");
    assertThat(days.refused(() -> rules.change(director, TermRule.FIVE, 450, 460)))
        .isEqualTo(new Stale());
    days.done(() -> rules.change(director, TermRule.FEWEST, 3, 4));
    assertThat(days.done(() -> rules.of(days.mathTeacher())))
        .isEqualTo(TermRule.FEWEST.with(twice, 4));
    assertThat(decisions()).isEqualTo(2);
  }

  @Test
  void whatTheRulesCanNotBeIsRefusedWhoeverSawWhat() {
    BadValue no = new BadValue(Rule.OUT_OF_BOUNDS);
    for (int wanted : List.of(0, 350, 505, Integer.MAX_VALUE)) {
      assertThat(days.refused(() -> rules.change(director, TermRule.FIVE, 450, wanted)))
          .as("5 from %d", wanted)
          .isEqualTo(no);
    }
    assertThat(days.refused(() -> rules.change(director, TermRule.FEWEST, 3, 6))).isEqualTo(no);
    assertThat(days.refused(() -> rules.change(director, TermRule.FEWEST_ABOVE, 5, 31)))
        .isEqualTo(no);
    assertThat(days.refused(() -> rules.change(days.mathTeacher(), TermRule.FIVE, 450, 455)))
        .isEqualTo(new NotYours());
    assertThat(decisions()).isZero();
  }

  @Test
  void eachNumberIsWrittenAsItIsRead() {
    TermRules own =
        new TermRules(new BigDecimal("4.65"), new BigDecimal("3.6"), new BigDecimal("2.55"), 4, 7);
    TermRules became = TermRules.USUAL;
    for (TermRule rule : TermRule.values()) {
      became = rule.with(became, rule.in(own));
    }
    for (TermRule rule : TermRule.values()) {
      assertThat(rule.in(TermRules.read(became.json()))).isEqualTo(rule.in(own));
    }
  }

  @Test
  void staffReadTheSubjectsThatAreTaughtStill() {
    long talks = days.school.rows().subject("Разговоры о важном");
    days.school.rows().run("update subject set ended_on = '2025-10-13' where name = 'История'");
    days.done(() -> rules.subject(director, talks, false));

    List<MarkedSubject> subjects = days.done(() -> rules.subjects(days.mathTeacher()));

    assertThat(subjects).contains(new MarkedSubject(talks, "Разговоры о важном", false));
    assertThat(subjects).extracting(MarkedSubject::name).doesNotContain("История").isSorted();
  }

  private long decisions() {
    return days.count("decision where what = 'TERM_MARK_RULES'");
  }
}
