package ru.zvonok.core.diary;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.zvonok.core.access.Actor;
import ru.zvonok.core.access.Outcome;
import ru.zvonok.core.access.Refusal;
import ru.zvonok.core.journal.AttendanceCode;
import ru.zvonok.core.school.Term;

/** The diary (ЭД, 1.2, 2.2, 5.1): what a family sees of its own child, read from the journal. */
@Service
@Transactional
public class Diary {

  private static final int TASKS_AHEAD_DAYS = 14;

  private final Pupils pupils;
  private final Days days;
  private final Terms terms;
  private final MarkPages markPages;
  private final AbsencePages absencePages;
  private final SchoolToday today;

  Diary(
      Pupils pupils,
      Days days,
      Terms terms,
      MarkPages markPages,
      AbsencePages absencePages,
      SchoolToday today) {
    this.pupils = pupils;
    this.days = days;
    this.terms = terms;
    this.markPages = markPages;
    this.absencePages = absencePages;
    this.today = today;
  }

  /** The actor's children, or the student himself; empty under the staff hat. */
  public List<Child> children(Actor actor) {
    return pupils.of(actor, today.at(actor.schoolId())).stream().map(Pupil::child).toList();
  }

  public Outcome<DiaryDay> day(Actor actor, long studentId, LocalDate day) {
    LocalDate now = today.at(actor.schoolId());
    return pupils
        .own(actor, studentId, now)
        .map(pupil -> days.between(actor.schoolId(), pupil, day, day, now).getFirst());
  }

  /** Monday to Saturday of the week that {@code day} lies in. */
  public Outcome<List<DiaryDay>> week(Actor actor, long studentId, LocalDate day) {
    LocalDate now = today.at(actor.schoolId());
    LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return pupils
        .own(actor, studentId, now)
        .map(pupil -> days.between(actor.schoolId(), pupil, monday, monday.plusDays(5), now));
  }

  /**
   * Refused when there is no such term for the child.
   *
   * @param termId null: the term of today
   */
  public Outcome<MarksOverview> marks(Actor actor, long studentId, @Nullable Long termId) {
    return inTerm(
        actor,
        studentId,
        termId,
        page ->
            new MarksOverview(
                page.pupil().child(),
                page.term(),
                page.terms(),
                SubjectMarks.of(
                    markPages.between(
                        actor.schoolId(), studentId, page.term().from(), page.term().to()))));
  }

  /**
   * Refused when there is no such term for the child.
   *
   * @param termId null: the term of today
   */
  public Outcome<Absences> absences(Actor actor, long studentId, @Nullable Long termId) {
    return inTerm(actor, studentId, termId, page -> absences(actor.schoolId(), page));
  }

  /** Homework due from that day on (two weeks ahead), by day. */
  public Outcome<List<DiaryDay.Task>> tasks(Actor actor, long studentId, LocalDate from) {
    LocalDate now = today.at(actor.schoolId());
    return pupils
        .own(actor, studentId, now)
        .map(
            pupil ->
                days.tasks(actor.schoolId(), pupil, from, from.plusDays(TASKS_AHEAD_DAYS), now));
  }

  private record TermPage(Pupil pupil, Term term, List<Term> terms) {}

  private <T> Outcome<T> inTerm(
      Actor actor, long studentId, @Nullable Long termId, Function<TermPage, T> read) {
    LocalDate now = today.at(actor.schoolId());
    return pupils
        .own(actor, studentId, now)
        .then(
            pupil -> {
              List<Term> all = terms.of(actor.schoolId(), pupil);
              Optional<Term> term = Terms.chosen(all, termId, now);
              return term.isEmpty()
                  ? Outcome.refused(new Refusal.NotYours())
                  : Outcome.done(read.apply(new TermPage(pupil, term.get(), all)));
            });
  }

  private Absences absences(long schoolId, TermPage page) {
    long student = page.pupil().id();
    LocalDate from = page.term().from();
    LocalDate to = page.term().to();
    List<Absences.Line> lines = absencePages.between(schoolId, student, from, to);
    return new Absences(
        page.pupil().child(),
        page.term(),
        page.terms(),
        absencePages.missedDays(schoolId, student, from, to),
        (int) lines.stream().filter(line -> line.attendance().code().away()).count(),
        (int) lines.stream().filter(l -> l.attendance().code() == AttendanceCode.LATE).count(),
        lines);
  }
}
