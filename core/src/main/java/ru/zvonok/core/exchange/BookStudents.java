package ru.zvonok.core.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ru.zvonok.core.exchange.BookPeople.Draft;

/**
 * Reads «Ученики». A student is known again by the ID, else by the full name with the birth date or
 * the class; in a new year that is the class of last year, a grade up.
 */
final class BookStudents {

  private record Pupil(Draft draft, Roster.SchoolClass inClass) {}

  private final Cells cells;
  private final BookPeople people;
  private final BookClasses classes;
  private final long year;
  private final List<Pupil> pupils = new ArrayList<>();
  private final Map<Pupil, KnownSchool.Someone> found = new HashMap<>();
  private final Map<Long, Pupil> claimed = new HashMap<>();
  private final Set<Pupil> doubtful = new HashSet<>();
  private final Map<String, Roster.Enrolment> enrolments = new LinkedHashMap<>();

  /**
   * @param year the database's ID of the year that the workbook is for; 0: it is new
   */
  BookStudents(Bundle bundle, Cells cells, BookPeople people, BookClasses classes, long year) {
    this.cells = cells;
    this.people = people;
    this.classes = classes;
    this.year = year;
    bundle.rows(SheetKind.STUDENTS).forEach(this::read);
    checkIds();
    checkTwice();
    pupils.forEach(this::find);
    pupils.forEach(this::findCorrected);
    pupils.forEach(this::take);
  }

  /** By the student's ID. */
  Map<String, Roster.Enrolment> enrolments() {
    return enrolments;
  }

  private void read(Row row) {
    Optional<Roster.SchoolClass> inClass =
        cells.needed(row, "Класс").flatMap(name -> classes.named(row, "Класс", name));
    Optional<Draft> draft = people.draft(row, true);
    if (inClass.isPresent() && draft.isPresent()) {
      pupils.add(new Pupil(draft.get(), inClass.get()));
    }
  }

  private void checkIds() {
    Map<String, Row> rows = new HashMap<>();
    for (Pupil pupil : List.copyOf(pupils)) {
      String id = pupil.draft().id();
      Row first = id.isEmpty() ? null : rows.putIfAbsent(id, pupil.draft().row());
      if (first != null) {
        cells.findings().problem(pupil.draft().row(), "ID", ProblemCode.ID_TWICE, id, first.line());
        pupils.remove(pupil);
      }
    }
  }

  /**
   * The same name and birth date, or without one the same class: only IDs could tell them apart.
   */
  private void checkTwice() {
    Map<String, Pupil> first = new HashMap<>();
    Set<Pupil> twice = new HashSet<>();
    for (Pupil pupil : pupils) {
      Draft draft = pupil.draft();
      Object by = draft.born() == null ? pupil.inClass().externalId() : draft.born();
      String patronymic = PersonNames.key(draft.name().patronymic());
      Pupil same = first.putIfAbsent(draft.key() + "|" + patronymic + "|" + by, pupil);
      if (same != null && (draft.id().isEmpty() || same.draft().id().isEmpty())) {
        twice.add(pupil);
        cells
            .findings()
            .problem(
                draft.row(),
                "Фамилия",
                ProblemCode.PERSON_TWICE,
                draft.name().full(),
                same.draft().row().line());
      }
    }
    pupils.removeAll(twice);
  }

  private void find(Pupil pupil) {
    Draft draft = pupil.draft();
    if (!draft.id().isEmpty()) {
      Optional<KnownSchool.Someone> byId = people.byId(draft);
      if (byId.isPresent()) {
        claim(pupil, byId.get());
        return;
      }
    }
    List<KnownSchool.Someone> namesakes = candidates(pupil);
    List<KnownSchool.Someone> alike =
        namesakes.stream()
            .filter(
                one ->
                    one.born() == null || draft.born() == null
                        ? isOfClass(one, pupil.inClass())
                        : one.born().equals(draft.born()))
            .toList();
    List<KnownSchool.Someone> best =
        alike.size() > 1
            ? alike.stream().filter(one -> isOfClass(one, pupil.inClass())).toList()
            : alike;
    if (best.size() == 1) {
      claim(pupil, best.getFirst());
    } else if (alike.size() > 1) {
      doubtful.add(pupil);
      cells
          .findings()
          .problem(draft.row(), "Фамилия", ProblemCode.PERSON_AMBIGUOUS, draft.name().full());
    }
  }

  /** Whose birth date was mistyped: the only one of that name in that class, and nobody else's. */
  private void findCorrected(Pupil pupil) {
    if (found.containsKey(pupil) || doubtful.contains(pupil)) {
      return;
    }
    List<KnownSchool.Someone> namesakes = candidates(pupil);
    List<KnownSchool.Someone> free =
        namesakes.stream()
            .filter(one -> isOfClass(one, pupil.inClass()) && !claimed.containsKey(one.id()))
            .toList();
    if (free.size() == 1) {
      claim(pupil, free.getFirst());
    } else if (!namesakes.isEmpty() && pupil.draft().born() == null) {
      cells
          .findings()
          .notice(
              pupil.draft().row(),
              "Фамилия",
              NoticeCode.NAMESAKE_STUDENT,
              pupil.draft().name().full());
    }
  }

  private List<KnownSchool.Someone> candidates(Pupil pupil) {
    boolean numbered = !pupil.draft().id().isEmpty();
    return people.known(
        pupil.draft(), one -> one.isStudent() && (!numbered || BookPeople.isUnnumbered(one)));
  }

  private void claim(Pupil pupil, KnownSchool.Someone one) {
    Pupil before = claimed.putIfAbsent(one.id(), pupil);
    if (before == null) {
      found.put(pupil, one);
    } else {
      doubtful.add(pupil);
      cells
          .findings()
          .problem(
              pupil.draft().row(),
              "Фамилия",
              ProblemCode.PERSON_TWICE,
              pupil.draft().name().full(),
              before.draft().row().line());
    }
  }

  private void take(Pupil pupil) {
    if (doubtful.contains(pupil)) {
      return;
    }
    people
        .take(pupil.draft(), found.get(pupil))
        .ifPresent(
            id ->
                enrolments.put(
                    id,
                    new Roster.Enrolment(
                        id, pupil.inClass().externalId(), null, null, pupil.draft().row())));
  }

  /** In that class this year; or in the one that became it. */
  private boolean isOfClass(KnownSchool.Someone one, Roster.SchoolClass inClass) {
    KnownSchool.@Nullable Seat seat = one.seat();
    if (seat == null) {
      return false;
    }
    String then = ClassNames.key(seat.inClass());
    String now = ClassNames.key(inClass.name());
    if (seat.year() == year) {
      return then.equals(now);
    }
    String up = then.replaceFirst("^\\d+", Integer.toString(seat.grade() + 1));
    return up.equals(now);
  }
}
