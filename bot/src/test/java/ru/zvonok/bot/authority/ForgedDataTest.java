package ru.zvonok.bot.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.zvonok.core.SchoolFixture.TODAY;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import ru.zvonok.bot.action.Action;
import ru.zvonok.bot.action.ActionCodec;
import ru.zvonok.bot.action.ClassAction;
import ru.zvonok.bot.action.DiaryAction;
import ru.zvonok.bot.action.DutyAction;
import ru.zvonok.bot.action.JournalAction;
import ru.zvonok.bot.action.LateAction;
import ru.zvonok.bot.action.OfficeAction;
import ru.zvonok.bot.action.RulesAction;
import ru.zvonok.bot.action.SentAction;
import ru.zvonok.bot.action.SpecialDayAction;
import ru.zvonok.bot.action.StartAction;
import ru.zvonok.core.journal.AttendanceCode;
import ru.zvonok.core.journal.MarkValue;

/** Buttons that nobody was given: garbage, old forms, other kinds of ids, untrue states. */
class ForgedDataTest {

  private static final List<String> GARBAGE =
      List.of(
          "",
          ":",
          "::::",
          " ",
          "-",
          "null",
          "'; drop table mark; --",
          "tl",
          "tl:",
          "tl::",
          "tl:-1",
          "tl:-",
          "tl:0x1",
          "tl:1:2",
          "TL:1",
          "tl:1.5",
          "tl:zzzzzzzzzzzzz",
          "tl:1y2p0ij32e8e8",
          "tn:1:1:-:A:5:5",
          "hw:1:q",
          "ls:x",
          "tv:1:1:1:-1",
          "tv:1:1:1:zzzzzzz",
          "td:zzzz",
          "fd:1:0",
          "\u0000",
          "урок",
          "x".repeat(64),
          "я".repeat(64));

  private final Stage stage = Stage.shared();

  @ParameterizedTest
  @EnumSource(names = {"STRANGER", "DIRECTOR", "TEACHER", "GUARDIAN", "STUDENT"})
  void garbageIsAnOldButton(Someone who) {
    String before = stage.standing();
    for (String data : GARBAGE) {
      calm(data, stage.taps(who, data));
    }
    assertThat(stage.standing()).isEqualTo(before);
  }

  /** One part too few or too many, or another in its place. */
  @ParameterizedTest
  @EnumSource(names = {"DIRECTOR", "CLASS_TEACHER", "GUARDIAN"})
  void bentButtonsOpenNothing(Someone who) {
    for (String data : bent()) {
      String before = stage.standing();
      calm(data, stage.taps(who, data));
      assertThat(stage.standing()).as(data).isEqualTo(before);
    }
  }

  @Test
  void bentButtonsOfTheTeacherAreAnsweredToo() {
    for (String data : bent()) {
      calm(data, stage.taps(Someone.TEACHER, data));
    }
  }

  @Test
  void whatIsTrueOfAnotherThingIsRefused() {
    Ids it = stage.ids;
    long ofTheirKind = stage.theirs.kind();
    long halfYear =
        Stage.id(stage.school, "select id from term where kind = 'HALF_YEAR' and number = 1");
    long of7B = stage.school.studentOf7B();
    nothing(
        Someone.TEACHER,
        new JournalAction.Note(it.lesson(), of7B, null, AttendanceCode.ABSENT, null));
    nothing(Someone.TEACHER, mark(of7B, it.kind(), 0, null));
    nothing(Someone.TEACHER, mark(it.teacher(), it.kind(), 0, null));
    nothing(Someone.TEACHER, mark(it.present(), it.lesson(), 0, null));
    nothing(Someone.TEACHER, mark(it.present(), ofTheirKind, 0, null));
    nothing(Someone.TEACHER, new JournalAction.MarkStudent(it.lesson(), it.kind(), of7B, 0));
    nothing(Someone.TEACHER, new JournalAction.RollStudent(it.lesson(), of7B));
    nothing(Someone.TEACHER, new JournalAction.OpenLesson(it.child()));
    nothing(Someone.CLASS_TEACHER, new ClassAction.ClassLessons(stage.school.class7B, TODAY));
    nothing(Someone.CLASS_TEACHER, new ClassAction.ClassLessons(stage.school.group7B, TODAY));
    nothing(Someone.GUARDIAN, new DiaryAction.DiaryMarks(it.child(), halfYear, 0));
    nothing(Someone.GUARDIAN, new DiaryAction.DiaryAbsences(it.child(), stage.theirs.term(), 0));
    nothing(Someone.GUARDIAN, new DiaryAction.OpenChild(it.classId() + 100_000));
    nothing(Someone.DEPUTY, new OfficeAction.IssueCode(it.lesson() + 100_000));
  }

  @Test
  void slotsMinutesAndDaysOutOfBoundsAreRefused() {
    Ids it = stage.ids;
    for (int slot : new int[] {10, 99, 40_000, Integer.MAX_VALUE}) {
      nothing(Someone.TEACHER, mark(it.present(), it.kind(), slot, null));
      nothing(
          Someone.TEACHER, new JournalAction.DropComment(it.lesson(), it.kind(), it.child(), slot));
      nothing(
          Someone.TEACHER, new JournalAction.MarkStudent(it.lesson(), it.kind(), it.child(), slot));
    }
    for (int minutes : new int[] {0, 91, Integer.MAX_VALUE}) {
      nothing(
          Someone.TEACHER,
          new JournalAction.Note(it.lesson(), it.present(), null, AttendanceCode.LATE, minutes));
    }
    nothing(
        Someone.TEACHER,
        new JournalAction.Note(it.lesson(), it.present(), null, AttendanceCode.ABSENT, 5));
    String late =
        ActionCodec.encode(
            new JournalAction.Note(it.lesson(), it.present(), null, AttendanceCode.LATE, 5));
    String before = stage.standing();
    calm(late, stage.taps(Someone.TEACHER, late.substring(0, late.length() - 1) + "-5"));
    assertThat(stage.standing()).isEqualTo(before);
    for (LocalDate day : List.of(LocalDate.of(2000, 1, 1), LocalDate.of(2099, 12, 31))) {
      nothing(Someone.TEACHER, new JournalAction.MyLessons(day));
      nothing(Someone.CLASS_TEACHER, new ClassAction.ClassLessons(it.classId(), day));
      nothing(Someone.GUARDIAN, new DiaryAction.DiaryDay(it.child(), day));
      nothing(Someone.GUARDIAN, new DiaryAction.DiaryWeek(it.child(), day, 0));
      nothing(Someone.GUARDIAN, new DiaryAction.DiaryTasks(it.child(), day, 999));
      nothing(Someone.GUARDIAN, new DiaryAction.DiaryDayPage(it.child(), day, Integer.MAX_VALUE));
    }
    nothing(Someone.TEACHER, new JournalAction.HomeworkDue(it.lesson(), TODAY));
    nothing(Someone.TEACHER, new JournalAction.HomeworkDue(it.lesson(), LocalDate.of(2000, 1, 1)));
    nothing(Someone.TEACHER, new JournalAction.LessonHistory(it.lesson(), Integer.MAX_VALUE));
    nothing(Someone.TEACHER, new JournalAction.RollPage(it.lesson(), Integer.MAX_VALUE));
    nothing(Someone.TEACHER, new JournalAction.TakeTopic(it.sixth(), Integer.MAX_VALUE));
    nothing(Someone.GUARDIAN, new DiaryAction.DiaryMarks(it.child(), null, Integer.MAX_VALUE));
  }

  @Test
  void whatThePhoneNeverShowedIsStale() {
    Ids it = stage.ids;
    nothing(
        Someone.TEACHER,
        new JournalAction.Note(
            it.lesson(), it.present(), AttendanceCode.ABSENT, AttendanceCode.LATE, null));
    nothing(
        Someone.TEACHER,
        new JournalAction.Note(it.lesson(), it.away(), AttendanceCode.LATE, null, null));
    nothing(
        Someone.CLASS_TEACHER,
        new JournalAction.Note(
            it.lesson(), it.away(), AttendanceCode.ILL, AttendanceCode.EXCUSED, null));
    nothing(Someone.TEACHER, mark(it.child(), it.kind(), 0, MarkValue.TWO));
    nothing(Someone.TEACHER, mark(it.child(), it.kind(), 0, null));
    nothing(Someone.TEACHER, mark(it.present(), it.kind(), 0, MarkValue.FIVE));
  }

  private Action mark(long student, long kind, int slot, @Nullable MarkValue seen) {
    return new JournalAction.PutMark(
        stage.ids.lesson(), kind, student, slot, seen, MarkValue.THREE);
  }

  private void nothing(Someone who, Action wish) {
    String before = stage.standing();
    calm(wish.toString(), stage.does(who, wish));
    assertThat(stage.standing()).as(wish.toString()).isEqualTo(before);
  }

  private static void calm(String what, Answer answer) {
    assertThat(answer.leadsOn()).as(what).isTrue();
    assertThat(answer.read()).as(what).doesNotContain(WhoMayWhatTest.BROKEN);
  }

  private Set<String> bent() {
    Set<String> all = new LinkedHashSet<>();
    Set<String> seen = new TreeSet<>();
    for (Wish wish : Wish.values()) {
      Action action = wish.of(stage.ids);
      // Bent, these are still what the person may do: leave, remind everyone, or speak of the
      // whole school's day, bells and hours.
      boolean own =
          action instanceof StartAction.Nothing
              || action instanceof StartAction.UnlinkForSure
              || action instanceof DutyAction.Nudge
              || action instanceof SpecialDayAction.MakeBells
              || action instanceof SpecialDayAction.SayDay
              || action instanceof RulesAction.SetHours
              || action instanceof LateAction.SetAsking;
      boolean words =
          action instanceof SentAction.Said
              || action instanceof SentAction.ShowCode
              || action instanceof SentAction.SentFile
              || action instanceof SentAction.SentOther;
      if (!own && !words && seen.add(action.getClass().getName())) {
        bend(ActionCodec.encode(action), all);
      }
    }
    return all;
  }

  private static void bend(String data, Set<String> all) {
    all.add(data + ":0");
    all.add(data.substring(0, data.length() - 1) + "!");
    List<String> parts = Arrays.asList(data.split(":"));
    if (parts.size() > 1) {
      all.add(String.join(":", parts.subList(0, parts.size() - 1)));
    }
    for (int i = 1; i < parts.size(); i++) {
      for (String other : List.of("-", "0", "44ujtdf", "1y2p0ij32e8e7", "-5")) {
        List<String> bent = new ArrayList<>(parts);
        bent.set(i, other);
        all.add(String.join(":", bent));
      }
    }
  }
}
