package ru.zvonok.core.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ru.zvonok.core.school.AcademicYear;

/** Reads the sheet «Учебный год»: the year, its terms and vacations, and days out of the rule. */
final class BookYear {

  /** A holiday longer than this is a vacation, or a mistyped date. */
  private static final int LONGEST_HOLIDAY = 31;

  private static final String WHAT = "Что";
  private static final String START = "Начало";
  private static final String END = "Конец";

  private record Span(Row row, String name, LocalDate from, LocalDate to) {}

  private final Bundle bundle;
  private final Cells cells;
  private final LocalDate today;
  private final Optional<AcademicYear> current;
  private final List<Span> vacations = new ArrayList<>();
  private final List<SpecialDay> days = new ArrayList<>();
  private final Map<String, Row> rows = new HashMap<>();
  private final List<Session> terms = new ArrayList<>();
  private @Nullable Session year;
  private @Nullable Row yearRow;

  /**
   * @param current the year that the school is in, or comes to next
   */
  BookYear(Bundle bundle, Cells cells, LocalDate today, Optional<AcademicYear> current) {
    this.bundle = bundle;
    this.cells = cells;
    this.today = today;
    this.current = current;
    bundle.rows(SheetKind.YEAR).forEach(this::read);
  }

  List<SpecialDay> days() {
    return days;
  }

  YearPlan plan() {
    Session of = settledYear();
    boolean known = year == null && terms.isEmpty() && current.isPresent();
    YearPlan plan =
        known
            ? bare(of)
            : new TermPlans(cells.findings(), bundle.name(SheetKind.YEAR), rows)
                .plan(of, terms, vacations.isEmpty());
    checkWithin(plan);
    return vacations.isEmpty() ? plan : plan.with(rests());
  }

  /** As the sheet says; else the school's own when the terms lie in it; else as schools have it. */
  private Session settledYear() {
    Session said = year;
    if (said != null) {
      return said;
    }
    Optional<Session> own =
        current.map(
            one -> Session.ofNoFile(0, one.name(), Session.YEAR, one.startsOn(), one.endsOn()));
    if (own.isPresent() && terms.stream().allMatch(term -> term.isWithin(own.get()))) {
      return own.get();
    }
    Session usual = UsualYear.around(terms, today);
    cells
        .findings()
        .notice(
            bundle.name(SheetKind.YEAR),
            NoticeCode.YEAR_SUPPOSED,
            usual.title(),
            usual.startsOn(),
            usual.endsOn());
    return usual;
  }

  private static YearPlan bare(Session year) {
    return new YearPlan(
        null, year.title(), year.startsOn(), year.endsOn(), List.of(), List.of(), false);
  }

  private void read(Row row) {
    Optional<YearWord> what =
        cells
            .needed(row, WHAT)
            .flatMap(
                word -> {
                  Optional<YearWord> known = YearWord.of(word);
                  if (known.isEmpty()) {
                    cells
                        .findings()
                        .problem(
                            row,
                            WHAT,
                            ProblemCode.VALUE_UNKNOWN,
                            word,
                            String.join(", ", YearWord.words()));
                  }
                  return known;
                });
    LocalDate from = cells.needed(row, START).isPresent() ? cells.date(row, START) : null;
    LocalDate to = cells.date(row, END);
    if (what.isEmpty() || from == null) {
      return;
    }
    boolean single = what.get() == YearWord.HOLIDAY || what.get() == YearWord.SCHOOL_DAY;
    if (to == null && single && row.get(END).isEmpty()) {
      to = from;
    }
    if (to == null) {
      if (row.get(END).isEmpty()) {
        cells.findings().problem(row, END, ProblemCode.VALUE_MISSING, END);
      }
    } else if (to.isBefore(from)) {
      cells.findings().problem(row, END, ProblemCode.DATES_REVERSED, from, to);
    } else {
      take(what.get(), new Span(row, row.get("Название"), from, to));
    }
  }

  private void take(YearWord what, Span span) {
    switch (what) {
      case YEAR -> year(span);
      case QUARTER, TRIMESTER, HALF_YEAR -> {
        Session term =
            Session.ofNoFile(span.row().line(), span.name(), what.word(), span.from(), span.to());
        rows.put(term.id(), span.row());
        terms.add(term);
      }
      case VACATION -> vacations.add(span);
      case HOLIDAY, SCHOOL_DAY -> days(span, what == YearWord.SCHOOL_DAY);
    }
  }

  private void year(Span span) {
    Row first = yearRow;
    if (first != null) {
      cells.findings().problem(span.row(), WHAT, ProblemCode.YEAR_TWICE, first.line());
      return;
    }
    yearRow = span.row();
    String name = span.name().isEmpty() ? UsualYear.name(span.from()) : span.name();
    year = Session.ofNoFile(span.row().line(), name, Session.YEAR, span.from(), span.to());
  }

  private void days(Span span, boolean schoolDay) {
    if (span.from().plusDays(LONGEST_HOLIDAY).isBefore(span.to())) {
      cells.findings().problem(span.row(), END, ProblemCode.HOLIDAY_LONG, LONGEST_HOLIDAY);
      return;
    }
    span.from()
        .datesUntil(span.to().plusDays(1))
        .forEach(day -> days.add(new SpecialDay(day, schoolDay, span.name())));
  }

  private List<YearPlan.Vacation> rests() {
    List<YearPlan.Vacation> rests = new ArrayList<>();
    for (Span span : vacations) {
      String name = span.name().isEmpty() ? "Каникулы" : span.name();
      String grade = span.row().get("Параллель");
      Optional<Integer> of = ClassNames.grade(grade);
      if (!grade.isEmpty() && of.isEmpty()) {
        cells.findings().problem(span.row(), "Параллель", ProblemCode.VALUE_UNKNOWN, grade, "1–11");
      }
      rests.add(new YearPlan.Vacation(of.orElse(null), name, span.from(), span.to()));
    }
    return rests;
  }

  private void checkWithin(YearPlan plan) {
    List<Span> all = new ArrayList<>(vacations);
    for (Session term : terms) {
      Row row = rows.get(term.id());
      if (row != null) {
        all.add(new Span(row, term.title(), term.startsOn(), term.endsOn()));
      }
    }
    for (Span span : all) {
      if (!plan.holds(span.from()) || !plan.holds(span.to())) {
        cells
            .findings()
            .problem(
                span.row(),
                plan.holds(span.from()) ? END : START,
                ProblemCode.OUT_OF_YEAR,
                plan.startsOn(),
                plan.endsOn());
      }
    }
  }
}
