package ru.zvonok.core.journal;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import ru.zvonok.core.access.Actor;
import ru.zvonok.core.access.Refusal;
import ru.zvonok.core.access.Refusal.BadValue;
import ru.zvonok.core.access.Refusal.NotYours;
import ru.zvonok.core.access.Refusal.Rule;
import ru.zvonok.core.decision.Decisions;
import ru.zvonok.core.decision.What;
import ru.zvonok.core.duty.WhyLateRule;
import ru.zvonok.core.journal.History.Entry;
import ru.zvonok.core.journal.History.Revision;
import ru.zvonok.core.journal.LateReason.Why;

/** Late isn't forbidden: it is entered, and says why if the school asks so. */
class LateReasonsTest {

  private static final LateReason ILL = LateReason.usual(Why.ILL);
  private static final String NEXT_DAY = "2025-10-15T10:00";

  private final SchoolDay day = SchoolDay.begins();
  private final long math = day.mathToday();
  private final Actor teacher = day.mathTeacher();

  @Test
  void nobodyIsAskedUnlessTheSchoolSaysSo() {
    SchoolDay.clockShows(NEXT_DAY);
    topic(null, "Дроби");

    assertThat(asked(teacher)).isNull();
    assertThat(refused(teacher, ILL)).isEqualTo(new BadValue(Rule.WHY_LATE_NOT_ASKED));
  }

  @Test
  void whoeverWroteLateIsAskedAndTheLatestAnswerStands() {
    schoolAsks();
    SchoolDay.clockShows(NEXT_DAY);
    topic(null, "Дроби");

    assertThat(asked(teacher)).isEqualTo(new WhyLate(null));
    LateReason own = LateReason.own(" В школе\nне было света ");
    give(ILL);
    give(ILL);
    assertThat(requireNonNull(asked(teacher)).given()).isEqualTo(ILL);
    give(own);
    assertThat(requireNonNull(asked(teacher)).given())
        .isEqualTo(LateReason.own("В школе не было света"));

    assertThat(day.count("late_reason")).isEqualTo(2);
    assertThat(day.done(() -> day.history.of(day.deputy(), math)))
        .extracting(Revision::entry, it -> it.by().family(), Revision::became)
        .containsExactly(
            tuple(Entry.TOPIC, teacherName(), "Дроби"),
            tuple(Entry.WHY_LATE, teacherName(), "ILL"),
            tuple(Entry.WHY_LATE, teacherName(), "OWN:В школе не было света"));
    assertThatThrownBy(() -> day.asOwner("delete from late_reason"))
        .hasStackTraceContaining("history is never changed or removed");
  }

  @Test
  void aLateMarkIsAskedAboutToo() {
    schoolAsks();
    SchoolDay.clockShows(NEXT_DAY);
    Marks.Cell cell = new Marks.Cell(math, day.school.ivan(), day.school.kind("Ответ на уроке"), 0);
    day.done(() -> day.marks.put(teacher, cell, null, MarkValue.FIVE, null));

    assertThat(asked(teacher)).isEqualTo(new WhyLate(null));
  }

  @Test
  void whatWasInTimeStaysSoThroughCorrectionsAndNoOneIsAsked() {
    schoolAsks();
    topic(null, "Дроби");
    assertThat(asked(teacher)).isNull();
    SchoolDay.clockShows(NEXT_DAY);
    topic("Дроби", "Дроби и части");

    assertThat(asked(teacher)).isNull();
    assertThat(refused(teacher, ILL)).isEqualTo(new BadValue(Rule.WHY_LATE_NOT_ASKED));
  }

  @Test
  void whatWasTakenBackIsNotAskedAbout() {
    schoolAsks();
    SchoolDay.clockShows(NEXT_DAY);
    topic(null, "Дроби");
    long act = day.in(() -> day.undo.last(teacher, math)).orElseThrow().id();
    day.done(() -> day.undo.undo(teacher, math, act));

    assertThat(asked(teacher)).isNull();
  }

  @Test
  void whoeverReadsOnlyIsNeverAskedAndNeverAnswers() {
    schoolAsks();
    SchoolDay.clockShows(NEXT_DAY);
    topic(null, "Дроби");

    for (Actor who : new Actor[] {day.director(), day.deputy(), day.classTeacher()}) {
      assertThat(asked(who)).isNull();
      assertThat(refused(who, ILL)).isEqualTo(new NotYours());
    }
    assertThat(refused(day.russianTeacher(), ILL)).isEqualTo(new NotYours());
    assertThat(refused(day.technician(), ILL)).isEqualTo(new NotYours());
  }

  @Test
  void ownWordsAreOneToTwoHundredCharacters() {
    schoolAsks();
    SchoolDay.clockShows(NEXT_DAY);
    topic(null, "Дроби");

    assertThat(refused(teacher, LateReason.own(" \u202E "))).isEqualTo(bad(Rule.TEXT_EMPTY));
    assertThat(refused(teacher, LateReason.usual(Why.OWN))).isEqualTo(bad(Rule.TEXT_EMPTY));
    assertThat(refused(teacher, LateReason.own("ы".repeat(201))))
        .isEqualTo(bad(Rule.TEXT_TOO_LONG));
    give(LateReason.own("🔔".repeat(200)));
  }

  @Test
  void directorAndDeputySetItOnRecordAndNobodyElse() {
    WhyLateRule rule = SchoolDay.core(WhyLateRule.class);
    assertThat(day.done(() -> rule.of(teacher))).isFalse();
    assertThat(day.refused(() -> rule.change(day.technician(), true))).isEqualTo(new NotYours());
    assertThat(day.refused(() -> rule.change(teacher, true))).isEqualTo(new NotYours());
    schoolAsks();
    schoolAsks();

    assertThat(day.done(() -> rule.of(teacher))).isTrue();
    assertThat(
            day.done(
                () ->
                    SchoolDay.core(Decisions.class)
                        .between(day.director(), SchoolDay.TODAY, SchoolDay.TODAY)))
        .extracting(made -> made.decision().what())
        .containsExactly(What.WHY_LATE_ASKED);
  }

  private void schoolAsks() {
    day.done(() -> SchoolDay.core(WhyLateRule.class).change(day.deputy(), true));
  }

  private @Nullable WhyLate asked(Actor who) {
    return day.done(() -> day.lessons.card(who, math)).whyLate();
  }

  private void topic(@Nullable String seen, String wanted) {
    day.done(() -> day.records.topic(teacher, math, seen, wanted));
  }

  private void give(LateReason reason) {
    day.done(() -> SchoolDay.core(LateReasons.class).give(teacher, math, reason));
  }

  private Refusal refused(Actor who, LateReason reason) {
    return day.refused(() -> SchoolDay.core(LateReasons.class).give(who, math, reason));
  }

  private static BadValue bad(Rule rule) {
    return new BadValue(rule);
  }

  private String teacherName() {
    return requireNonNull(
        day.school
            .rows()
            .with(
                jdbc ->
                    jdbc.sql("select family_name from person where id = ?")
                        .param(teacher.personId())
                        .query(String.class)
                        .single()));
  }
}
