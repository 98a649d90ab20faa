package ru.zvonok.core.duty;

import static java.util.Objects.requireNonNull;
import static ru.zvonok.core.journal.MarkValue.FIVE;
import static ru.zvonok.core.journal.MarkValue.PENDING;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ru.zvonok.core.SchoolPlay;
import ru.zvonok.core.access.Actor;
import ru.zvonok.core.access.Role;
import ru.zvonok.core.deadline.DutyKind;
import ru.zvonok.core.journal.Homework;
import ru.zvonok.core.journal.LessonRecords;
import ru.zvonok.core.journal.MarkSheet;
import ru.zvonok.core.journal.Marks;
import ru.zvonok.core.journal.RollCall;
import ru.zvonok.core.journal.TermValue;
import ru.zvonok.core.journal.Works;
import ru.zvonok.core.planning.LessonChanges;
import ru.zvonok.core.planning.NewLesson;
import ru.zvonok.core.planning.SchoolDays;
import ru.zvonok.core.planning.TermKinds;
import ru.zvonok.core.school.SpecialDay.Reason;
import ru.zvonok.core.school.SpecialDay.Scope;
import ru.zvonok.core.school.SpecialDay.Word;
import ru.zvonok.core.school.TermKind;
import ru.zvonok.core.termmark.PageId;
import ru.zvonok.core.termmark.TermMarks;
import ru.zvonok.core.termmark.TermSheet;
import ru.zvonok.core.termmark.Wish;

/** Plays what the table says in a school of its own, by the same services that the chat uses. */
final class CasePlayer {

  private static final Map<String, String> ZONES =
      Map.of(
          "Калининград", "Europe/Kaliningrad",
          "Екатеринбург", "Asia/Yekaterinburg",
          "Владивосток", "Asia/Vladivostok",
          "Камчатка", "Asia/Kamchatka");
  private static final Map<String, DutyKind> HOURS =
      Map.of(
          "запись", DutyKind.LESSON_RECORD,
          "работа", DutyKind.WRITTEN_WORK,
          "четверть", DutyKind.TERM_MARKS);

  final SchoolPlay days = new SchoolPlay("2025-09-01T06:00");
  final Actor teacher = days.mathTeacher();
  private final Actor director = days.staff(days.school.director(), Role.DIRECTOR);
  private final long other = days.school.classTeacher();
  private final long test = days.school.kind("Контрольная работа");
  private LocalDate today = SchoolPlay.TUESDAY;
  private ZoneId zone = ZoneId.of("Europe/Moscow");

  void clock(LocalDateTime local) {
    today = local.toLocalDate();
    SchoolPlay.clockShows(local.atZone(zone).toInstant());
  }

  LocalDate today() {
    return today;
  }

  ZoneId zone() {
    return zone;
  }

  /** «Камчатка», «запись −4», «урок 23:00–23:45», «полугодия». */
  void school(String is) {
    if (ZONES.containsKey(is)) {
      zone = ZoneId.of(ZONES.get(is));
      days.school
          .rows()
          .run("update school set zone = ? where id = ?", zone.getId(), days.school.id());
    } else if (is.equals("полугодия")) {
      days.done(() -> core(TermKinds.class).choose(director, 7, TermKind.HALF_YEAR));
    } else if (is.startsWith("урок ")) {
      String[] times = is.substring(5).split("–");
      days.school
          .rows()
          .run(
              "update timetable_entry set starts_at = cast(? as time), ends_at = cast(? as time)"
                  + " where number = 1",
              times[0],
              times[1]);
    } else {
      String[] hours = is.replace('−', '-').split(" ");
      days.done(
          () ->
              core(DeadlineHours.class)
                  .change(
                      director, requireNonNull(HOURS.get(hours[0])), Integer.parseInt(hours[1])));
    }
  }

  void event(String what) {
    List<LocalDate> on = DeadlineCase.days(what);
    switch (what.replaceAll("\\d\\d\\.\\d\\d", "D")) {
      case "урок D заполнен" -> days.fills(holder(on.get(0)), lesson(on.get(0)));
      case "урок D: перекличка" ->
          days.done(() -> core(RollCall.class).confirm(holder(on.get(0)), lesson(on.get(0))));
      case "урок D: тема" -> topic(on.get(0), null, "Дроби");
      case "урок D: тема исправлена" -> topic(on.get(0), "Дроби", "Доли");
      case "урок D: задание" ->
          days.done(
              () ->
                  core(LessonRecords.class)
                      .homework(
                          holder(on.get(0)), lesson(on.get(0)), null, new Homework.NoneSet()));
      case "урок D отменён" ->
          days.done(() -> changes().cancel(director, lesson(on.get(0)), "так"));
      case "урок D возвращён" ->
          days.done(() -> changes().restore(director, lesson(on.get(0)), "так"));
      case "урок D ведёт другой" ->
          days.done(() -> changes().substitute(director, lesson(on.get(0)), other, "болезнь"));
      case "урок D заменён историей" ->
          days.done(
              () ->
                  changes()
                      .replaceSubject(
                          director,
                          lesson(on.get(0)),
                          days.school.subject("История"),
                          other,
                          "болезнь"));
      case "урок D перенесён на D" ->
          days.done(() -> changes().move(director, lesson(on.get(0)), on.get(1), 3, "так"));
      case "урок D добавлен" -> add(on.get(0), 3);
      case "урок D сдвоен" -> add(on.get(0), 5);
      case "день D отменён" -> day(on.get(0), new Scope.School(), new Word.Off(Reason.COLD));
      case "день D у 7А отменён" ->
          day(on.get(0), new Scope.OneClass(days.school.class7A), new Word.Off(Reason.QUARANTINE));
      case "день D учебный, как вторник" ->
          day(on.get(0), new Scope.School(), new Word.Taught(DayOfWeek.TUESDAY, false, Set.of()));
      case "день D возвращён" ->
          days.done(() -> core(SchoolDays.class).unset(director, on.get(0), new Scope.School()));
      case "контрольная D объявлена" ->
          days.done(() -> core(Works.class).announce(holder(on.get(0)), lesson(on.get(0)), test));
      case "контрольная D проверена" -> checked(on.get(0));
      case "Алины нет D" -> days.away(teacher, lesson(on.get(0)), alina());
      case "Алина отработала D за D" ->
          days.marks(teacher, lesson(on.get(1)), alina(), null, PENDING, on.get(0));
      case "Алине отметка за D" ->
          days.marks(teacher, lesson(on.get(0)), alina(), PENDING, FIVE, null);
      case "Ивану точка за D" ->
          days.marks(teacher, lesson(on.get(0)), days.school.ivan(), null, PENDING, null);
      case "Ивану отметка за D снята" ->
          days.marks(teacher, lesson(on.get(0)), days.school.ivan(), FIVE, null, null);
      case "четвертные выставлены" -> termMarks("QUARTER", null);
      case "четвертные выставлены, кроме Ивана" -> termMarks("QUARTER", days.school.ivan());
      case "годовые выставлены" -> termMarks("YEAR", null);
      default -> throw new IllegalArgumentException(what);
    }
  }

  /** The first lesson of 7А that day, or the one put in by hand; 0: there is none. */
  long lesson(LocalDate day) {
    return days.firstLesson(day, days.school.group7A);
  }

  private Actor holder(LocalDate day) {
    return days.holder(lesson(day));
  }

  private void topic(LocalDate day, @Nullable String seen, String wanted) {
    days.done(() -> core(LessonRecords.class).topic(holder(day), lesson(day), seen, wanted));
  }

  private void add(LocalDate day, int number) {
    NewLesson lesson =
        new NewLesson(
            days.school.group7A,
            days.school.subject("Математика"),
            teacher.personId(),
            day,
            number);
    days.done(() -> changes().add(director, lesson, "так"));
  }

  private void day(LocalDate day, Scope scope, Word word) {
    days.done(() -> core(SchoolDays.class).set(director, day, scope, word, ""));
  }

  /** A five for everyone who was there. */
  private void checked(LocalDate day) {
    MarkSheet sheet = days.done(() -> core(Marks.class).sheet(holder(day), lesson(day)));
    sheet.lines().stream()
        .filter(line -> line.attendance() == null)
        .forEach(
            line -> days.marks(holder(day), lesson(day), line.student().id(), null, FIVE, null));
  }

  private void termMarks(String kind, @Nullable Long butNotOf) {
    PageId page =
        new PageId(days.term(kind, 1), days.school.group7A, days.school.subject("Математика"));
    TermSheet sheet = days.done(() -> core(TermMarks.class).sheet(teacher, page));
    List<Wish> wishes =
        sheet.lines().stream()
            .filter(line -> butNotOf == null || line.student().id() != butNotOf)
            .map(line -> new Wish(line.student().id(), null, TermValue.FIVE, "устно"))
            .toList();
    days.done(() -> core(TermMarks.class).put(teacher, page, wishes));
  }

  private long alina() {
    return days.school.person("Ким Алина");
  }

  private static LessonChanges changes() {
    return core(LessonChanges.class);
  }

  private static <T> T core(Class<T> service) {
    return SchoolPlay.core(service);
  }
}
