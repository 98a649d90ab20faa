package ru.zvonok.bot.week;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import ru.zvonok.core.SchoolFixture;
import ru.zvonok.core.TestClock;
import ru.zvonok.core.TestCore;
import ru.zvonok.core.journal.Lessons;
import ru.zvonok.core.journal.Works;
import ru.zvonok.core.planning.LessonChanges;
import ru.zvonok.core.planning.SchoolDays;
import ru.zvonok.core.reminder.Reminding;
import ru.zvonok.core.school.SpecialDay.Reason;
import ru.zvonok.core.school.SpecialDay.Scope;
import ru.zvonok.core.school.SpecialDay.Word;

/**
 * The last week of the third quarter, Monday 23 February to Saturday 28 February 2026, and the
 * morning after it: what people do, on a clock that goes from hour to hour.
 */
final class Week {

  private static final LocalDate MONDAY = LocalDate.of(2026, 2, 23);
  private static final LocalDate TUESDAY = MONDAY.plusDays(1);
  private static final LocalDate WEDNESDAY = MONDAY.plusDays(2);
  private static final LocalDate THURSDAY = MONDAY.plusDays(3);
  private static final LocalDate FRIDAY = MONDAY.plusDays(4);
  private static final LocalDate SATURDAY = MONDAY.plusDays(5);
  private static final String NOTHING = "";

  private static final List<String> TIMES =
      List.of(
          "07:00", "08:00", "09:00", "10:00", "11:00", "12:00", "13:00", "14:00", "18:00", "19:05",
          "20:30", "21:00");

  private final Staff staff;
  private final SchoolFixture school;
  private final long lebedeva;
  private final long orlova;
  private final long zimina;

  /** What somebody does, in a sentence for the table. */
  record Act(LocalDateTime at, String told, Runnable done) {}

  Week(Staff staff) {
    this.staff = staff;
    school = staff.school;
    lebedeva = school.mathTeacher();
    orlova = school.teacherAndMother();
    zimina = school.classTeacher();
    sixDaysAndAQuarterThatEnds();
    allIsFilledBefore();
    phones().forEach((name, person) -> school.rows().bind(person, name));
  }

  private Map<String, Long> phones() {
    return Map.of(
        "Лебедева",
        lebedeva,
        "Орлова",
        orlova,
        "Зимина",
        zimina,
        "Соколова (директор)",
        school.director(),
        "Громов (завуч)",
        school.deputy(),
        "Чижов (техспец)",
        school.technician());
  }

  private void sixDaysAndAQuarterThatEnds() {
    var rows = school.rows();
    rows.run("update term set ends_on = ? where kind = 'QUARTER' and number = 3", SATURDAY);
    rows.run(
        "update term set starts_on = ? where kind = 'QUARTER' and number = 4",
        SATURDAY.plusDays(2));
    added(6, 1, school.group7A, "История", zimina);
    added(6, 2, school.group7A, "Математика", lebedeva);
    added(6, 3, school.group7A, "Русский язык", orlova);
    added(4, 3, school.group7B, "Математика", lebedeva);
  }

  private void added(int weekday, int number, long group, String subject, long teacher) {
    LocalTime from = LocalTime.of(8, 30).plusMinutes(55L * (number - 1));
    long entry =
        school
            .rows()
            .timetabled(
                group,
                school.subject(subject),
                teacher,
                weekday,
                number,
                from,
                from.plusMinutes(45));
    school.rows().run("update timetable_entry set valid_from = ? where id = ?", MONDAY, entry);
  }

  private void allIsFilledBefore() {
    TestCore.in(
        school,
        () -> {
          staff.get(Lessons.class).lay(school.id(), MONDAY.minusDays(40), SATURDAY.plusDays(9));
          return true;
        });
    school
        .rows()
        .run(
            """
            insert into lesson_record
              (lesson_id, topic, homework_none, roll_confirmed_at, first_complete_at)
            select id, 'Дроби', true, ends_at, ends_at from lesson where day < ?
            """,
            MONDAY);
  }

  /** The moments at which the clock stands: the acts', and when somebody may be reminded. */
  Set<LocalDateTime> moments() {
    Set<LocalDateTime> moments = new TreeSet<>();
    for (LocalDate day = MONDAY; !day.isAfter(SATURDAY.plusDays(1)); day = day.plusDays(1)) {
      for (String time : TIMES) {
        moments.add(day.atTime(LocalTime.parse(time)));
      }
    }
    for (String time : TIMES.subList(0, 3)) {
      moments.add(SATURDAY.plusDays(2).atTime(LocalTime.parse(time)));
    }
    acts().forEach(act -> moments.add(act.at()));
    return moments;
  }

  /** Whoever does something at that moment does it; nobody has been reminded at it yet. */
  List<Act> happens(LocalDateTime moment) {
    staff.clock.set(TestClock.moscow(moment.toString()));
    List<Act> acts = acts().stream().filter(act -> act.at().equals(moment)).toList();
    acts.forEach(act -> act.done().run());
    return acts;
  }

  private List<Act> acts() {
    return List.of(
        act(MONDAY, "07:00", "Завуч: 23 февраля — праздник", this::holiday),
        act(
            TUESDAY,
            "09:20",
            "Лебедева: в 7А сегодня контрольная; Ким не пришла",
            this::writtenWork),
        act(TUESDAY, "11:30", "Орлова заполняет английский, но не русский", this::butRussian),
        act(
            TUESDAY,
            "12:50",
            "Зимина заполняет свои уроки",
            () -> staff.fills(zimina, TUESDAY, NOTHING)),
        act(
            TUESDAY,
            "13:20",
            "Лебедева заполняет свои уроки",
            () -> staff.fills(lebedeva, TUESDAY, NOTHING)),
        act(TUESDAY, "18:05", "Орлова: «Через час»", () -> later(orlova)),
        act(TUESDAY, "19:30", "Завуч: завтра русский в 7А ведёт Зимина", this::substitution),
        act(WEDNESDAY, "11:15", "Завуч: «Напомнить» Орловой", () -> nudge(orlova)),
        act(
            WEDNESDAY,
            "11:40",
            "Орлова заполняет вчерашний русский",
            () -> staff.fills(orlova, TUESDAY, NOTHING)),
        act(WEDNESDAY, "17:10", "Завуч: завтра 7А не учится, мороз", this::cold),
        act(WEDNESDAY, "18:05", "Зимина: «Сегодня хватит»", () -> enough(zimina)),
        act(
            THURSDAY,
            "10:15",
            "Зимина заполняет вчерашний русский",
            () -> staff.fills(zimina, WEDNESDAY, NOTHING)),
        act(
            THURSDAY,
            "13:10",
            "Лебедева заполняет урок в 7Б",
            () -> staff.fills(lebedeva, THURSDAY, NOTHING)),
        act(FRIDAY, "12:40", "Лебедева и Зимина заполняют свои уроки", () -> fill(FRIDAY)),
        act(
            FRIDAY,
            "15:20",
            "Лебедева ставит отметки за контрольную, кроме двух",
            () -> marksWork(2)),
        act(
            FRIDAY,
            "16:10",
            "Лебедева ставит четвертные, Орлова — по русскому",
            this::firstTermMarks),
        act(FRIDAY, "18:40", "Лебедева ставит две последние", () -> marksWork(0)),
        act(SATURDAY, "10:40", "Лебедева и Зимина заполняют свои уроки", () -> fill(SATURDAY)),
        act(
            SATURDAY,
            "11:10",
            "Орлова заполняет русский",
            () -> staff.fills(orlova, SATURDAY, NOTHING)),
        act(SATURDAY, "14:20", "Зимина ставит четвертные", this::lastTermMarks));
  }

  private static Act act(LocalDate day, String time, String told, Runnable done) {
    return new Act(day.atTime(LocalTime.parse(time)), told, done);
  }

  private void holiday() {
    SchoolDays days = staff.get(SchoolDays.class);
    Word off = new Word.Off(Reason.HOLIDAY);
    staff.done(() -> days.set(staff.deputy(), MONDAY, new Scope.School(), off, ""));
  }

  private void writtenWork() {
    staff.notesAway(lebedeva, test(), school.person("Ким Алина"));
    staff.done(() -> staff.get(Works.class).announce(staff.teacher(lebedeva), test(), kind()));
  }

  private long test() {
    return staff.lesson("Математика", school.group7A, TUESDAY);
  }

  private long kind() {
    return school.kind("Контрольная работа");
  }

  private void butRussian() {
    staff.fills(orlova, TUESDAY, "Русский язык");
  }

  private void substitution() {
    long russian = staff.lesson("Русский язык", school.group7A, WEDNESDAY);
    LessonChanges changes = staff.get(LessonChanges.class);
    staff.done(() -> changes.substitute(staff.deputy(), russian, zimina, "Орлова на семинаре"));
  }

  private void cold() {
    SchoolDays days = staff.get(SchoolDays.class);
    Scope class7A = new Scope.OneClass(school.class7A);
    staff.done(() -> days.set(staff.deputy(), THURSDAY, class7A, new Word.Off(Reason.COLD), "−32"));
  }

  private void later(long teacher) {
    staff.done(() -> staff.get(Reminding.class).later(staff.teacher(teacher)));
  }

  private void enough(long teacher) {
    staff.done(() -> staff.get(Reminding.class).enough(staff.teacher(teacher)));
  }

  private void nudge(long teacher) {
    staff.done(() -> staff.get(Reminding.class).nudge(staff.deputy(), Set.of(teacher)));
  }

  private void fill(LocalDate day) {
    staff.fills(lebedeva, day, NOTHING);
    staff.fills(zimina, day, NOTHING);
  }

  private void marksWork(int but) {
    staff.marksWork(lebedeva, test(), kind(), but);
  }

  private void firstTermMarks() {
    staff.setsTermMarks(lebedeva, school.group7A, "Математика");
    staff.setsTermMarks(lebedeva, school.group7B, "Математика");
    staff.setsTermMarks(orlova, school.group7A, "Русский язык");
  }

  private void lastTermMarks() {
    staff.setsTermMarks(zimina, school.english1, "Английский язык");
    staff.setsTermMarks(zimina, school.group7A, "История");
  }
}
