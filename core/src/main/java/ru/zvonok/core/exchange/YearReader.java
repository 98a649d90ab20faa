package ru.zvonok.core.exchange;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads academicSessions: which year the bundle is of, and what lies in it. */
final class YearReader {

  private final Bundle bundle;
  private final Cells cells;
  private final LocalDate today;
  private final Map<String, Session> sessions = new LinkedHashMap<>();
  private final Set<String> unread = new HashSet<>();
  private final Map<String, Row> rows;

  YearReader(Bundle bundle, Cells cells, LocalDate today) {
    this.bundle = bundle;
    this.cells = cells;
    this.today = today;
    this.rows = Numbered.of(bundle, FileKind.ACADEMIC_SESSIONS, cells).all();
    rows.forEach(this::read);
  }

  /** The plan and the ids of all sessions that are part of its year. */
  record Read(YearPlan plan, Set<String> within, Set<String> known) {

    /** Whether something in those sessions is of this year; what names none is. */
    boolean holds(List<String> ids) {
      return ids.isEmpty() || ids.stream().anyMatch(id -> within.contains(id));
    }
  }

  Read read() {
    Set<String> known = new HashSet<>(rows.keySet());
    Session year = year();
    if (year == null) {
      return new Read(invented(), known, known);
    }
    List<Session> parts =
        sessions.values().stream().filter(one -> !one.isYear() && isPartOf(one, year)).toList();
    Set<String> within = new HashSet<>(unread);
    within.add(year.id());
    parts.forEach(part -> within.add(part.id()));
    long others = sessions.size() - parts.size() - 1L;
    if (others > 0) {
      notice(NoticeCode.OTHER_YEARS_PASSED, others, year.title());
    }
    YearPlan plan =
        new TermPlans(cells.findings(), bundle.name(FileKind.ACADEMIC_SESSIONS), rows)
            .plan(year, parts, true);
    return new Read(plan, within, known);
  }

  private void read(String id, Row row) {
    if (cells.isEnded(row)) {
      return;
    }
    String type =
        cells
            .word(row, "type", List.of(Session.YEAR, "term", "semester", "gradingperiod"))
            .orElse("");
    String title = cells.needed(row, "title").orElse(id);
    LocalDate start = neededDate(row, "startDate");
    LocalDate end = neededDate(row, "endDate");
    if (start == null || end == null || type.isEmpty()) {
      unread.add(id);
    } else if (end.isBefore(start)) {
      unread.add(id);
      cells.findings().problem(row, "endDate", ProblemCode.DATES_REVERSED, start, end);
    } else {
      sessions.put(id, new Session(id, title, type, start, end, row.get("parentSourcedId")));
    }
  }

  private @Nullable LocalDate neededDate(Row row, String column) {
    return cells.needed(row, column).isPresent() ? cells.date(row, column) : null;
  }

  /** Of several years: the one that today lies in, else the next one, else the last. */
  private @Nullable Session year() {
    List<Session> years =
        sessions.values().stream()
            .filter(Session::isYear)
            .sorted(comparing(Session::startsOn))
            .toList();
    if (years.isEmpty()) {
      return null;
    }
    return years.stream()
        .filter(year -> !year.endsOn().isBefore(today))
        .findFirst()
        .orElse(years.getLast());
  }

  private boolean isPartOf(Session part, Session year) {
    Session at = part;
    for (int depth = 0; depth < 5 && !at.parent().isEmpty(); depth++) {
      if (at.parent().equals(year.id())) {
        return true;
      }
      Session parent = sessions.get(at.parent());
      if (parent == null) {
        break;
      }
      at = parent;
    }
    return at.parent().isEmpty() && part.isWithin(year);
  }

  private YearPlan invented() {
    List<Session> parts = new ArrayList<>(sessions.values());
    Session year = UsualYear.around(parts, today);
    notice(NoticeCode.YEAR_SUPPOSED, year.title(), year.startsOn(), year.endsOn());
    return new TermPlans(cells.findings(), bundle.name(FileKind.ACADEMIC_SESSIONS), rows)
        .plan(year, parts, true);
  }

  private void notice(NoticeCode code, Object... arguments) {
    cells.findings().notice(bundle.name(FileKind.ACADEMIC_SESSIONS), code, arguments);
  }
}
