package ru.zvonok.bench;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import ru.zvonok.core.access.Actor;
import ru.zvonok.core.access.Hat;
import ru.zvonok.core.access.Outcome;
import ru.zvonok.core.access.Role;
import ru.zvonok.core.access.Via;
import ru.zvonok.core.diary.Diary;
import ru.zvonok.core.duty.Board;
import ru.zvonok.core.duty.Duties;
import ru.zvonok.core.duty.Period;
import ru.zvonok.core.reminder.Reminders;
import ru.zvonok.core.termmark.PageId;
import ru.zvonok.core.termmark.TermMarks;
import ru.zvonok.core.termmark.TermPages;

/** What is asked of a school's year. */
final class Questions {

  private static final LocalDate TODAY = LocalDate.of(2026, 5, 20);
  private static final Period YEAR = new Period(LocalDate.of(2025, 9, 1), TODAY);
  private static final Period TERM = new Period(LocalDate.of(2026, 4, 6), TODAY);
  private static final Period WEEK = new Period(TODAY.minusDays(2), TODAY.plusDays(3));
  private static final Period MONTH = new Period(TODAY.minusDays(30), TODAY);

  private static final Actor DEPUTY =
      new Actor(1, 400_002, Hat.STAFF, Set.of(Role.DEPUTY), Via.BUTTON);
  private static final Actor TEACHER =
      new Actor(1, 300_001, Hat.STAFF, Set.of(Role.TEACHER, Role.CLASS_TEACHER), Via.BUTTON);
  private static final Actor MOTHER =
      new Actor(1, 100_600, Hat.GUARDIAN, Set.of(Role.GUARDIAN), Via.BUTTON);
  private static final long CHILD = 600;

  private Questions() {}

  static List<Question> all() {
    return List.of(
        board("board, year, by teacher", YEAR, Board.By.TEACHER),
        board("board, year, by class", YEAR, Board.By.CLASS),
        board("board, year, by subject", YEAR, Board.By.SUBJECT),
        board("board, term, by teacher", TERM, Board.By.TEACHER),
        board("board, week, by teacher", WEEK, Board.By.TEACHER),
        board("board, today, by teacher", Period.day(TODAY), Board.By.TEACHER),
        owed("duties of the school, year", YEAR, (duties, it) -> duties.ofSchool(DEPUTY, it)),
        owed("duties of the school, month", MONTH, (duties, it) -> duties.ofSchool(DEPUTY, it)),
        owed("«Мои долги», year", YEAR, (duties, it) -> duties.mine(TEACHER, it)),
        owed("«Мои долги», month", MONTH, (duties, it) -> duties.mine(TEACHER, it)),
        new Question(
            "term pages, mine",
            "pages-mine",
            core -> done(core.get(TermPages.class).mine(TEACHER)).size(),
            "select * from term_mark where school_id = 1",
            false),
        new Question(
            "term pages, all of the year",
            "pages-year",
            core ->
                core.get(TermPages.class)
                    .ending(1, YEAR.from(), LocalDate.of(2026, 5, 26), null, TODAY)
                    .size(),
            "select * from term_mark where school_id = 1",
            false),
        new Question(
            "term marks, a sheet",
            "sheet",
            core ->
                done(core.get(TermMarks.class).sheet(DEPUTY, new PageId(4, 22, 2))).lines().size(),
            "select m.* from enrolment e join mark m on m.student_id = e.student_id"
                + between("m.day", TERM)
                + " where e.class_id = 22",
            false),
        new Question(
            "reminders, the evening's round",
            "reminders-evening",
            core -> {
              core.clock("2026-05-20T18:05+03:00");
              return core.get(Reminders.class).look(1);
            },
            lessons(MONTH) + marksOfWorks(MONTH),
            true),
        new Question(
            "diary, a day",
            "diary-day",
            core ->
                done(core.get(Diary.class).day(MOTHER, CHILD, TODAY.minusDays(1))).lessons().size(),
            "select * from mark where student_id = 600 and day = date '2026-05-19'",
            false),
        new Question(
            "diary, marks of a term",
            "diary-marks",
            core -> done(core.get(Diary.class).marks(MOTHER, CHILD, null)).subjects().size(),
            "select * from mark where student_id = 600" + between("day", TERM),
            false));
  }

  private static Question board(String name, Period period, Board.By by) {
    return new Question(
        name,
        name.replaceAll("[^a-z]+", "-"),
        core -> done(core.get(Duties.class).board(DEPUTY, period, by)).rows().size(),
        lessons(period),
        false);
  }

  private static Question owed(
      String name, Period period, BiFunction<Duties, Period, Outcome<? extends List<?>>> ask) {
    boolean mine = name.startsWith("«");
    return new Question(
        name,
        (mine ? "duties-mine" : "duties-school")
            + name.substring(name.lastIndexOf(' ')).replace(' ', '-'),
        core -> done(ask.apply(core.get(Duties.class), period)).size(),
        mine
            ? lessons(period) + " and l.teacher_id = 300001"
            : lessons(period) + marksOfWorks(period),
        false);
  }

  private static String lessons(Period period) {
    return "select l.day, l.ends_at, r.first_complete_at from lesson l"
        + " left join lesson_record r on r.lesson_id = l.id where l.school_id = 1"
        + between("l.day", period);
  }

  private static String marksOfWorks(Period period) {
    return " union all select m.day, m.first_at, m.changed_at from lesson l"
        + " join assessment a on a.lesson_id = l.id"
        + " join mark m on m.lesson_id = l.id and m.kind_id = a.kind_id where l.school_id = 1"
        + between("l.day", period);
  }

  private static String between(String column, Period period) {
    return " and %s between date '%s' and date '%s'".formatted(column, period.from(), period.to());
  }

  private static <T> T done(Outcome<T> outcome) {
    return switch (outcome) {
      case Outcome.Done<T>(T value) -> value;
      case Outcome.Refused<T>(var why) -> throw new IllegalStateException("refused: " + why);
    };
  }
}
