package ru.zvonok.core.exchange;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import ru.zvonok.core.school.TermKind;

/** Tells quarters, trimesters and half-years apart, and supplies what a bundle leaves out. */
final class TermPlans {

  private final Findings findings;
  private final String file;
  private final Map<String, Row> rows;

  TermPlans(Findings findings, String file, Map<String, Row> rows) {
    this.findings = findings;
    this.file = file;
    this.rows = rows;
  }

  /**
   * @param parts those without a title get the usual one
   * @param rests whether vacations are to be supposed where the files name none
   */
  YearPlan plan(Session year, List<Session> parts, boolean rests) {
    Map<TermKind, List<YearPlan.Piece>> terms = new EnumMap<>(TermKind.class);
    sorted(parts).forEach((kind, sessions) -> terms.put(kind, numbered(kind, sessions)));
    List<YearPlan.Vacation> vacations = rests ? gaps(year, terms) : List.of();
    if (!terms.containsKey(TermKind.QUARTER) && !terms.containsKey(TermKind.TRIMESTER)) {
      List<YearPlan.Piece> usual = UsualYear.quarters(year.startsOn(), year.endsOn());
      if (!usual.isEmpty()) {
        findings.notice(file, NoticeCode.QUARTERS_SUPPOSED, usual.getFirst().endsOn());
        terms.put(TermKind.QUARTER, usual);
        vacations = rests ? UsualYear.vacations(year.startsOn()) : List.of();
      }
    }
    List<YearPlan.Piece> quarters = terms.getOrDefault(TermKind.QUARTER, List.of());
    if (quarters.size() == 4 && !terms.containsKey(TermKind.HALF_YEAR)) {
      terms.put(
          TermKind.HALF_YEAR,
          List.of(
              half(1, quarters.get(0), quarters.get(1)),
              half(2, quarters.get(2), quarters.get(3))));
    }
    terms.put(TermKind.YEAR, List.of(whole(year)));
    return new YearPlan(
        year.id().startsWith(Session.OF_NO_FILE) ? null : year.id(),
        year.title(),
        year.startsOn(),
        year.endsOn(),
        terms.values().stream().flatMap(List::stream).toList(),
        vacations,
        false);
  }

  /** By the title; else all of one type by their number, when it tells; else each by its length. */
  private static Map<TermKind, List<Session>> sorted(List<Session> parts) {
    Map<TermKind, List<Session>> byKind = new EnumMap<>(TermKind.class);
    Map<String, List<Session>> untitled =
        parts.stream().filter(part -> part.titled().isEmpty()).collect(groupingBy(Session::type));
    for (Session part : parts) {
      int alike = untitled.getOrDefault(part.type(), List.of()).size();
      TermKind kind =
          part.titled()
              .orElseGet(
                  () ->
                      switch (alike) {
                        case 4 -> TermKind.QUARTER;
                        case 3 -> TermKind.TRIMESTER;
                        case 2 -> TermKind.HALF_YEAR;
                        default -> part.asLong();
                      });
      byKind.computeIfAbsent(kind, _ -> new ArrayList<>()).add(part);
    }
    byKind.remove(TermKind.YEAR);
    return byKind;
  }

  /**
   * In order. The format is unclear on whether the end date is the last day or the one after it:
   * where the next term begins on that very date, it is the one after.
   */
  private List<YearPlan.Piece> numbered(TermKind kind, List<Session> sessions) {
    List<Session> inOrder = sessions.stream().sorted(comparing(Session::startsOn)).toList();
    List<YearPlan.Piece> terms = new ArrayList<>();
    for (int i = 0; i < inOrder.size(); i++) {
      Session one = inOrder.get(i);
      LocalDate end = one.endsOn();
      if (i + 1 < inOrder.size()) {
        Session next = inOrder.get(i + 1);
        if (end.equals(next.startsOn()) && end.isAfter(one.startsOn())) {
          end = end.minusDays(1);
        } else if (!end.isBefore(next.startsOn())) {
          Row row = rows.get(next.id());
          if (row != null) {
            findings.problem(
                row,
                row.table().has("startDate") ? "startDate" : "Начало",
                ProblemCode.TERMS_OVERLAP,
                title(kind, i, one),
                title(kind, i + 1, next));
          }
        }
      }
      String id = one.id().startsWith(Session.OF_NO_FILE) ? null : one.id();
      terms.add(new YearPlan.Piece(id, kind, i + 1, title(kind, i, one), one.startsOn(), end));
    }
    return terms;
  }

  private static String title(TermKind kind, int at, Session one) {
    return one.title().isEmpty() ? UsualYear.name(kind, at + 1) : one.title();
  }

  /** What lies between two terms is vacation. */
  private List<YearPlan.Vacation> gaps(Session year, Map<TermKind, List<YearPlan.Piece>> terms) {
    List<YearPlan.Piece> finest =
        terms.getOrDefault(
            TermKind.QUARTER,
            terms.getOrDefault(
                TermKind.TRIMESTER, terms.getOrDefault(TermKind.HALF_YEAR, List.of())));
    List<YearPlan.Vacation> gaps = new ArrayList<>();
    for (int i = 1; i < finest.size(); i++) {
      LocalDate from = finest.get(i - 1).endsOn().plusDays(1);
      LocalDate to = finest.get(i).startsOn().minusDays(1);
      if (!to.isBefore(from)) {
        gaps.add(new YearPlan.Vacation(null, "Каникулы", from, to));
      }
    }
    if (!gaps.isEmpty()) {
      UsualYear.vacations(year.startsOn()).stream()
          .filter(rest -> rest.grade() != null)
          .filter(rest -> !rest.endsOn().isAfter(year.endsOn()))
          .forEach(gaps::add);
      findings.notice(file, NoticeCode.VACATIONS_SUPPOSED, gaps.size());
    }
    return gaps;
  }

  private static YearPlan.Piece half(int number, YearPlan.Piece first, YearPlan.Piece last) {
    return new YearPlan.Piece(
        null,
        TermKind.HALF_YEAR,
        number,
        UsualYear.name(TermKind.HALF_YEAR, number),
        first.startsOn(),
        last.endsOn());
  }

  private static YearPlan.Piece whole(Session year) {
    return new YearPlan.Piece(
        null, TermKind.YEAR, 1, UsualYear.name(TermKind.YEAR, 1), year.startsOn(), year.endsOn());
  }
}
