package ru.zvonok.bot.training;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ru.zvonok.bot.quick.Entry;
import ru.zvonok.core.journal.Attendance;
import ru.zvonok.core.journal.AttendanceCode;
import ru.zvonok.core.journal.Homework;
import ru.zvonok.core.journal.LessonCard;
import ru.zvonok.core.journal.LessonLine;
import ru.zvonok.core.journal.LessonLine.Filling;
import ru.zvonok.core.journal.MarkCell;
import ru.zvonok.core.journal.MarkSheet;
import ru.zvonok.core.journal.MarkValue;
import ru.zvonok.core.journal.RollSheet;
import ru.zvonok.core.people.Student;

/** The made-up lesson's page: what has been noted on it so far. */
record MadeUpPage(
    Map<Long, Attendance> roll,
    boolean confirmed,
    List<Put> marks,
    boolean noMarks,
    @Nullable String topic,
    @Nullable Homework homework) {

  static final MadeUpPage EMPTY = new MadeUpPage(Map.of(), false, List.of(), false, null, null);

  record Put(long student, int slot, MarkValue value) {}

  MadeUpPage {
    roll = Map.copyOf(roll);
    marks = List.copyOf(marks);
  }

  /** Null is present. Who has a mark was there, and who is away gets none: as in the journal. */
  MadeUpPage noted(long student, @Nullable Attendance wanted) {
    boolean marked = marks.stream().anyMatch(one -> one.student == student);
    if (marked && wanted != null && wanted.code().away()) {
      return this;
    }
    Map<Long, Attendance> more = new HashMap<>(roll);
    if (wanted == null) {
      more.remove(student);
    } else {
      more.put(student, wanted);
    }
    return new MadeUpPage(more, confirmed, marks, noMarks, topic, homework);
  }

  /** Null: removed. */
  MadeUpPage marked(long student, int slot, @Nullable MarkValue wanted) {
    if (away(student)) {
      return this;
    }
    List<Put> more = new ArrayList<>(marks);
    more.removeIf(one -> one.student == student && one.slot == slot);
    if (wanted != null) {
      more.add(new Put(student, slot, wanted));
    }
    more.sort(Comparator.comparing(Put::student).thenComparing(Put::slot));
    return new MadeUpPage(roll, confirmed, more, noMarks, topic, homework);
  }

  MadeUpPage confirm() {
    return new MadeUpPage(roll, true, marks, noMarks, topic, homework);
  }

  MadeUpPage withoutMarks() {
    return new MadeUpPage(roll, confirmed, marks, true, topic, homework);
  }

  MadeUpPage topic(String text) {
    return new MadeUpPage(roll, confirmed, marks, noMarks, text, homework);
  }

  MadeUpPage homework(Homework set) {
    return new MadeUpPage(roll, confirmed, marks, noMarks, topic, set);
  }

  /** What words would save. */
  MadeUpPage with(Entry entry) {
    return switch (entry) {
      case Entry.Absent(var pupil) -> noted(pupil.id(), Attendance.of(AttendanceCode.ABSENT));
      case Entry.Late(var pupil, Integer minutes) ->
          noted(pupil.id(), new Attendance(AttendanceCode.LATE, minutes));
      case Entry.Exempt(var pupil) -> noted(pupil.id(), Attendance.of(AttendanceCode.EXEMPT));
      case Entry.Present(var pupil) -> noted(pupil.id(), null);
      case Entry.Mark(var pupil, var values, _) -> {
        MadeUpPage page = this;
        for (int slot = 0; slot < values.size(); slot++) {
          page = page.marked(pupil.id(), slot, values.get(slot));
        }
        yield page;
      }
      case Entry.AllPresent(var except) -> {
        MadeUpPage page = this;
        for (var pupil : except) {
          page = page.noted(pupil.id(), Attendance.of(AttendanceCode.ABSENT));
        }
        yield page.confirm();
      }
      case Entry.Topic(String text) -> topic(text);
      case Entry.HomeworkText(String text) -> homework(new Homework.Given(text, null, null));
      case Entry.NoHomework() -> homework(new Homework.NoneSet());
    };
  }

  boolean away(long student) {
    Attendance noted = roll.get(student);
    return noted != null && noted.code().away();
  }

  LessonLine line(Scene scene) {
    return MadeUpClass.line(
        new Filling(confirmed, !marks.isEmpty() || noMarks, topic != null, homework != null),
        scene);
  }

  RollSheet rollSheet(Scene scene) {
    return new RollSheet(
        line(scene),
        confirmed,
        MadeUpClass.STUDENTS.stream()
            .map(one -> new RollSheet.Line(one, roll.get(one.id()), false, false))
            .toList(),
        true);
  }

  MarkSheet markSheet(Scene scene) {
    return new MarkSheet(
        line(scene),
        List.of(MadeUpClass.ANSWER, MadeUpClass.TEST),
        noMarks,
        MadeUpClass.STUDENTS.stream()
            .map(one -> new MarkSheet.Line(one, roll.get(one.id()), cells(one)))
            .toList(),
        true);
  }

  LessonCard card(Scene scene) {
    return new LessonCard(
        line(scene),
        MadeUpClass.STUDENTS.size(),
        MadeUpClass.STUDENTS.stream()
            .flatMap(
                one ->
                    Stream.ofNullable(roll.get(one.id()))
                        .map(noted -> new LessonCard.Noted(one, noted)))
            .toList(),
        MadeUpClass.STUDENTS.stream()
            .filter(one -> !cells(one).isEmpty())
            .map(one -> new LessonCard.Marked(one, cells(one)))
            .toList(),
        topic,
        homework,
        MadeUpClass.at(0, 0, scene).plusSeconds(24 * 60 * 60),
        false,
        true,
        false);
  }

  private List<MarkCell> cells(Student student) {
    return marks.stream()
        .filter(one -> one.student == student.id())
        .map(
            one ->
                new MarkCell(
                    one.student * 10 + one.slot,
                    MadeUpClass.ANSWER.id(),
                    one.slot,
                    one.value,
                    "",
                    null))
        .toList();
  }
}
