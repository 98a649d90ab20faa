package ru.zvonok.core.diary;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.zvonok.core.access.Actor;
import ru.zvonok.core.access.Outcome;
import ru.zvonok.core.access.Refusal;
import ru.zvonok.core.journal.AttendanceCode;
import ru.zvonok.core.school.Calendars;
import ru.zvonok.core.school.Schools;
import ru.zvonok.core.school.Term;
import ru.zvonok.core.school.Terms;

/** The diary (ЭД, 1.2, 2.2, 5.1): what a family sees of its own child, read from the journal. */
@Service
@Transactional
public class Diary {

  private static final int TASKS_AHEAD_DAYS = 14;

  private final Pupils pupils;
  private final Days days;
  private final Calendars calendars;
  private final MarkPages markPages;
  private final ResultPages resultPages;
  private final AbsencePages absencePages;
  private final DebtPages debtPages;
  private final FilePages filePages;
  private final Schools schools;

  Diary(
      Pupils pupils,
      Days days,
      Calendars calendars,
      MarkPages markPages,
      ResultPages resultPages,
      AbsencePages absencePages,
      DebtPages debtPages,
      FilePages filePages,
      Schools schools) {
    this.pupils = pupils;
    this.days = days;
    this.calendars = calendars;
    this.markPages = markPages;
    this.resultPages = resultPages;
    this.absencePages = absencePages;
    this.debtPages = debtPages;
    this.filePages = filePages;
    this.schools = schools;
  }

  /** The actor's children, or the student himself; empty under the staff hat. */
  public List<Child> children(Actor actor) {
    return pupils.of(actor, schools.today(actor.schoolId())).stream().map(Pupil::child).toList();
  }

  public Outcome<DiaryDay> day(Actor actor, long studentId, LocalDate day) {
    return pupils
        .own(actor, studentId)
        .map(own -> days.between(actor.schoolId(), own.pupil(), day, day, own.day()).getFirst());
  }

  /** Monday to Saturday of the week that {@code day} lies in. */
  public Outcome<List<DiaryDay>> week(Actor actor, long studentId, LocalDate day) {
    LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return pupils
        .own(actor, studentId)
        .map(
            own ->
                days.between(actor.schoolId(), own.pupil(), monday, monday.plusDays(5), own.day()));
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
                        actor.schoolId(), studentId, page.term().from(), page.term().to()),
                    results(actor, studentId, page.term()))));
  }

  /** What teachers have set for the terms of the child's year, and for the year. */
  public Outcome<YearResults> results(Actor actor, long studentId) {
    return pupils
        .own(actor, studentId)
        .map(Pupils.Today::pupil)
        .map(
            pupil -> {
              Terms year = calendars.termsOf(pupil.yearId());
              List<Term> terms =
                  Stream.concat(year.of(pupil.grade()).stream(), year.wholeYear().stream())
                      .distinct()
                      .toList();
              return new YearResults(
                  pupil.child(), terms, resultPages.of(actor.schoolId(), studentId, terms));
            });
  }

  private Map<String, YearResults.Result> results(Actor actor, long studentId, Term term) {
    return resultPages.of(actor.schoolId(), studentId, List.of(term)).stream()
        .collect(
            toMap(
                YearResults.OfSubject::subject,
                subject -> requireNonNull(subject.byTerm().get(term.id()))));
  }

  /**
   * Refused when there is no such term for the child.
   *
   * @param termId null: the term of today
   */
  public Outcome<Absences> absences(Actor actor, long studentId, @Nullable Long termId) {
    return inTerm(actor, studentId, termId, page -> absences(actor.schoolId(), page));
  }

  /** Written works of the term of today that the student still owes. */
  public Outcome<Debts> debts(Actor actor, long studentId) {
    return inTerm(
        actor,
        studentId,
        null,
        page ->
            new Debts(
                page.pupil().child(),
                page.term(),
                debtPages.between(
                    actor.schoolId(), studentId, page.term().from(), page.term().to())));
  }

  /** Homework due from that day on (two weeks ahead), by day. */
  public Outcome<List<DiaryDay.Task>> tasks(Actor actor, long studentId, LocalDate from) {
    return pupils
        .own(actor, studentId)
        .map(
            own ->
                days.tasks(
                    actor.schoolId(),
                    own.pupil(),
                    from,
                    from.plusDays(TASKS_AHEAD_DAYS),
                    own.day()));
  }

  /** The photos and documents of the homework that was given in a lesson of the child's. */
  public Outcome<TaskFiles> files(Actor actor, long studentId, long lessonId) {
    return pupils
        .own(actor, studentId)
        .map(Pupils.Today::pupil)
        .then(
            pupil ->
                filePages
                    .of(actor.schoolId(), pupil.id(), lessonId)
                    .map(Outcome::done)
                    .orElseGet(() -> Outcome.refused(new Refusal.NotYours())));
  }

  private record TermPage(Pupil pupil, Term term, List<Term> terms) {}

  private <T> Outcome<T> inTerm(
      Actor actor, long studentId, @Nullable Long termId, Function<TermPage, T> read) {
    return pupils
        .own(actor, studentId)
        .then(
            own -> {
              Pupil pupil = own.pupil();
              List<Term> all = calendars.termsOf(pupil.yearId()).of(pupil.grade());
              Optional<Term> term = chosen(all, termId, own.day());
              return term.isEmpty()
                  ? Outcome.refused(new Refusal.NotYours())
                  : Outcome.done(read.apply(new TermPage(pupil, term.get(), all)));
            });
  }

  /**
   * The wanted one; or the one that holds today, in vacation the last that has begun, before the
   * year the first one.
   */
  private static Optional<Term> chosen(List<Term> terms, @Nullable Long wanted, LocalDate today) {
    if (wanted != null) {
      return terms.stream().filter(term -> term.id() == wanted).findFirst();
    }
    return terms.stream()
        .filter(term -> !term.from().isAfter(today))
        .reduce((_, later) -> later)
        .or(() -> terms.stream().findFirst());
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
