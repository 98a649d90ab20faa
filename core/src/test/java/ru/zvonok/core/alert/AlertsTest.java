package ru.zvonok.core.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.zvonok.core.alert.Day.FATHER;
import static ru.zvonok.core.alert.Day.MOTHER;
import static ru.zvonok.core.journal.MarkValue.FIVE;
import static ru.zvonok.core.journal.MarkValue.FOUR;
import static ru.zvonok.core.journal.MarkValue.PENDING;
import static ru.zvonok.core.journal.MarkValue.THREE;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import ru.zvonok.core.SchoolFixture;
import ru.zvonok.core.TestClock;
import ru.zvonok.core.access.BindingEnded;
import ru.zvonok.core.alert.AlertView.Line.AttendanceLine;
import ru.zvonok.core.alert.AlertView.Line.MarkLine;
import ru.zvonok.core.journal.Attendance;
import ru.zvonok.core.journal.AttendanceCode;
import ru.zvonok.core.journal.MarkValue;

/** What families are told, and when (5.1.1). */
class AlertsTest {

  private static final Attendance ABSENT = Attendance.of(AttendanceCode.ABSENT);
  private static final Attendance ILL = Attendance.of(AttendanceCode.ILL);

  private final Day day = new Day();
  private final long ivan = day.school.ivan();

  @AfterEach
  void over() {
    day.close();
  }

  @Test
  void teacherMarksAbsence_parentIsToldOnceAfterTheUndoWindow() {
    day.motherHasAChat();
    day.attends(day.mathematics, ivan, ABSENT);

    assertThat(day.drain()).isZero();
    day.aMinuteLater();
    day.aMinuteLater();

    assertThat(day.phones.alertsAt(MOTHER)).hasSize(1);
    AlertView view = day.phones.alertsAt(MOTHER).getFirst().view();
    assertThat(view.childGivenName()).isEqualTo("Иван");
    assertThat(view.lines())
        .containsExactly(new AttendanceLine(SchoolFixture.TODAY, 1, "Математика", ABSENT, null));
  }

  @Test
  void threeEntriesOfOneChildAreOneMessage() {
    day.motherHasAChat();
    day.attends(day.mathematics, ivan, ABSENT);
    day.clock.pass(Duration.ofSeconds(40));
    day.marks(day.russian, ivan, FOUR);
    day.clock.pass(Duration.ofSeconds(40));
    assertThat(day.drain()).isZero();
    day.marks(day.mathematics, ivan, FIVE);

    day.aMinuteLater();

    assertThat(day.phones.alertsAt(MOTHER)).hasSize(1);
    assertThat(day.phones.alertsAt(MOTHER).getFirst().view().lines())
        .containsExactly(
            new AttendanceLine(SchoolFixture.TODAY, 1, "Математика", ABSENT, null),
            mark(1, "Математика", FIVE, null),
            mark(2, "Русский язык", FOUR, null));
  }

  @Test
  void siblingsGetAMessageEach() {
    day.motherHasAChat();
    day.marks(day.russian, ivan, FOUR);
    day.marks(day.russian, day.school.person("Иванова Мария Петровна"), FIVE);

    day.aMinuteLater();

    assertThat(day.phones.alertsAt(MOTHER))
        .extracting(alert -> alert.view().childGivenName())
        .containsExactlyInAnyOrder("Иван", "Мария");
  }

  @Test
  void mistapUndoneIsNeverTold() {
    day.motherHasAChat();
    day.attends(day.mathematics, ivan, ABSENT);
    day.marks(day.russian, ivan, FOUR);
    day.attends(day.mathematics, ivan, null);
    day.marks(day.russian, ivan, null);

    day.aMinuteLater();

    assertThat(day.phones.arrived()).isEmpty();
    assertThat(day.states()).containsExactly("VOID");
  }

  @Test
  void whatIsUndoneIsLeftOutOfTheMergedMessage_andComesLaterAsNew() {
    day.motherHasAChat();
    day.attends(day.mathematics, ivan, ABSENT);
    day.marks(day.russian, ivan, FOUR);
    day.attends(day.mathematics, ivan, null);
    day.aMinuteLater();
    day.attends(day.mathematics, ivan, ABSENT);
    day.aMinuteLater();

    assertThat(day.phones.alertsAt(MOTHER)).hasSize(2);
    assertThat(day.phones.alertsAt(MOTHER).getFirst().view().lines())
        .containsExactly(mark(2, "Русский язык", FOUR, null));
    assertThat(day.phones.alertsAt(MOTHER).getLast().messageRef()).isNull();
  }

  @Test
  void absenceCountsOnlyOnceTheRollIsConfirmed() {
    day.motherHasAChat();
    day.school.rows().run("update lesson_record set roll_confirmed_at = null");
    day.attends(day.mathematics, ivan, ABSENT);

    day.aMinuteLater();

    assertThat(day.phones.arrived()).isEmpty();
  }

  @Test
  void correctionEditsTheMessageThatWasSent() {
    day.motherHasAChat();
    day.marks(day.mathematics, ivan, THREE);
    day.aMinuteLater();
    day.marks(day.mathematics, ivan, FOUR);
    day.aMinuteLater();

    assertThat(day.phones.alertsAt(MOTHER)).hasSize(2);
    Parcel.Alert edit = day.phones.alertsAt(MOTHER).getLast();
    assertThat(edit.messageRef()).isEqualTo("m1");
    assertThat(edit.view().lines()).containsExactly(mark(1, "Математика", FOUR, THREE));
  }

  @Test
  void correctedLineStaysCorrectedWhenAnotherLineOfItsMessageIs() {
    day.motherHasAChat();
    day.marks(day.mathematics, ivan, THREE);
    day.marks(day.russian, ivan, THREE);
    day.aMinuteLater();
    day.marks(day.mathematics, ivan, FOUR);
    day.aMinuteLater();
    day.marks(day.russian, ivan, null);
    day.aMinuteLater();

    assertThat(day.phones.alertsAt(MOTHER).getLast().view().lines())
        .containsExactly(mark(1, "Математика", FOUR, THREE), mark(2, "Русский язык", null, THREE));
  }

  @Test
  void reasonOfAbsenceGivenLaterCorrectsTheSameMessage() {
    day.motherHasAChat();
    day.attends(day.mathematics, ivan, ABSENT);
    day.aMinuteLater();
    day.attends(day.mathematics, ivan, ILL, day.school.classTeacher());
    day.aMinuteLater();

    Parcel.Alert edit = day.phones.alertsAt(MOTHER).getLast();
    assertThat(edit.messageRef()).isEqualTo("m1");
    assertThat(edit.view().lines())
        .containsExactly(new AttendanceLine(SchoolFixture.TODAY, 1, "Математика", ILL, ABSENT));
  }

  @Test
  void changedAndChangedBackSendsNothing() {
    day.motherHasAChat();
    day.marks(day.mathematics, ivan, THREE);
    day.aMinuteLater();
    day.marks(day.mathematics, ivan, FOUR);
    day.marks(day.mathematics, ivan, THREE);
    day.aMinuteLater();

    assertThat(day.phones.alertsAt(MOTHER)).hasSize(1);
    assertThat(day.states()).containsExactly("SENT");
  }

  @Test
  void newFactAfterSendingIsANewMessage() {
    day.motherHasAChat();
    day.marks(day.mathematics, ivan, THREE);
    day.aMinuteLater();
    day.marks(day.mathematics, ivan, FOUR);
    day.marks(day.russian, ivan, FIVE);
    day.aMinuteLater();

    assertThat(day.phones.alertsAt(MOTHER))
        .extracting(Parcel.Alert::messageRef)
        .containsExactlyInAnyOrder(null, "m1", null);
    assertThat(day.phones.alertsAt(MOTHER))
        .filteredOn(alert -> "m1".equals(alert.messageRef()))
        .allSatisfy(edit -> assertThat(edit.view().lines()).hasSize(1));
  }

  @Test
  void markTakenBackAndPutAgainIsANewMessage() {
    day.motherHasAChat();
    day.marks(day.mathematics, ivan, THREE);
    day.aMinuteLater();
    day.marks(day.mathematics, ivan, null);
    day.aMinuteLater();
    day.marks(day.mathematics, ivan, FIVE);
    day.aMinuteLater();

    assertThat(day.phones.alertsAt(MOTHER))
        .extracting(Parcel.Alert::messageRef)
        .containsExactly(null, "m1", null);
    assertThat(day.phones.alertsAt(MOTHER).getLast().view().lines())
        .containsExactly(mark(1, "Математика", FIVE, null));
  }

  @Test
  void aDotIsNoNews_theMarkInItsPlaceIs() {
    day.motherHasAChat();
    day.marks(day.mathematics, ivan, PENDING);
    day.aMinuteLater();
    assertThat(day.phones.arrived()).isEmpty();

    day.marks(day.mathematics, ivan, FIVE);
    day.aMinuteLater();

    assertThat(day.phones.alertsAt(MOTHER)).hasSize(1);
  }

  @Test
  void correctionWhileTheMessageIsUnderWayIsNotLost() {
    day.motherHasAChat();
    day.marks(day.mathematics, ivan, THREE);
    day.phones.answer(
        _ -> {
          day.phones.answerAsUsual();
          day.marks(day.mathematics, ivan, FOUR);
          return day.phones.taken();
        });
    day.aMinuteLater();
    day.aMinuteLater();

    assertThat(day.phones.alertsAt(MOTHER)).hasSize(2);
    assertThat(day.phones.alertsAt(MOTHER).getLast().messageRef()).isEqualTo("m1");
    assertThat(day.phones.alertsAt(MOTHER).getLast().view().lines())
        .containsExactly(mark(1, "Математика", FOUR, THREE));
  }

  @Test
  void teacherIsNotToldOfTheOwnEntryForTheOwnChild() {
    day.school.rows().bind(day.school.teacherAndMother(), "chat of the teacher");
    day.marks(day.russian, day.school.misha(), FIVE, day.school.teacherAndMother());
    day.aMinuteLater();
    assertThat(day.phones.arrived()).isEmpty();

    day.marks(day.mathematics, day.school.misha(), FOUR);
    day.aMinuteLater();

    assertThat(day.phones.alertsAt("chat of the teacher")).hasSize(1);
  }

  @Test
  void twoGuardiansAreToldOnceEach() {
    day.motherHasAChat();
    day.school.rows().bind(day.school.ivansFather(), FATHER);
    day.attends(day.mathematics, ivan, ABSENT);

    day.aMinuteLater();

    assertThat(day.phones.alertsAt(MOTHER)).hasSize(1);
    assertThat(day.phones.alertsAt(FATHER)).hasSize(1);
  }

  @Test
  void restrictedGuardianIsToldNothing_norWhatWasQueuedBefore() {
    day.motherHasAChat();
    day.school.rows().bind(day.school.ivansFather(), FATHER);
    day.attends(day.mathematics, ivan, ABSENT);
    day.school.rows().restrict(day.school.ivansFather(), ivan);
    day.marks(day.russian, ivan, FOUR);

    day.aMinuteLater();

    assertThat(day.phones.alertsAt(MOTHER)).hasSize(1);
    assertThat(day.phones.alertsAt(FATHER)).isEmpty();
    assertThat(day.states()).containsExactlyInAnyOrder("SENT", "VOID");
  }

  @Test
  void withdrawnConsentEndsAlerts() {
    day.motherHasAChat();
    day.attends(day.mathematics, ivan, ABSENT);
    day.school.rows().run("update consent set withdrawn_at = now()");

    day.aMinuteLater();

    assertThat(day.phones.arrived()).isEmpty();
  }

  @Test
  void unlinkingDropsWhatIsQueued() {
    long binding = day.motherHasAChat();
    day.attends(day.mathematics, ivan, ABSENT);
    day.post(MOTHER, binding, Kind.REMINDER, "reminder");
    day.post(MOTHER, null, Kind.ANSWER, "answer");
    day.inSchool(
        () -> {
          day.publish(new BindingEnded(day.school.id(), binding, MOTHER));
          return true;
        });

    assertThat(day.states()).containsExactly("VOID", "VOID", "PENDING");
  }

  @Test
  void eveningEntriesWaitUntilTheMorning() {
    day.motherHasAChat();
    day.clock.set(TestClock.moscow("2025-10-14T20:59:30"));
    day.marks(day.mathematics, ivan, FIVE);
    day.aMinuteLater();
    day.clock.set(TestClock.moscow("2025-10-15T06:59:59"));
    assertThat(day.drain()).isZero();

    day.clock.set(TestClock.moscow("2025-10-15T07:00"));

    assertThat(day.drain()).isOne();
  }

  @Test
  void schoolSetsItsOwnUndoWindow() {
    day.motherHasAChat();
    day.school
        .rows()
        .run("update school set settings = '{\"undo_seconds\": 5}' where id = ?", day.school.id());
    day.marks(day.mathematics, ivan, FIVE);
    day.clock.pass(Duration.ofSeconds(5));

    assertThat(day.drain()).isOne();
  }

  private static MarkLine mark(
      int number, String subject, @Nullable MarkValue now, @Nullable MarkValue told) {
    return new MarkLine(SchoolFixture.TODAY, number, subject, "Ответ на уроке", now, told, "");
  }
}
