package ru.zvonok.core.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.zvonok.core.SchoolFixture.TODAY;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import ru.zvonok.core.planning.LessonChanges;
import ru.zvonok.core.planning.NewLesson;
import ru.zvonok.core.planning.SchoolDays;
import ru.zvonok.core.school.SpecialDay.Reason;
import ru.zvonok.core.school.SpecialDay.Scope;
import ru.zvonok.core.school.SpecialDay.Word;

/** Changes of Tuesday to Friday at «Школа на Липовой»: who is told what, once. */
class NoticesTest {

  private static final LocalDate THURSDAY = TODAY.plusDays(2);
  private static final LocalDate SATURDAY = TODAY.plusDays(4);

  private final Post post = new Post("2025-10-14T07:00");
  private final LessonChanges changes = Post.core(LessonChanges.class);
  private final SchoolDays days = Post.core(SchoolDays.class);
  private final long math = post.lesson("Математика", post.school.group7A, TODAY);

  @Test
  void aSubstitutionIsToldToBothTeachersAndTheFamiliesOnce() {
    substitute(post.school.classTeacher());
    substitute(post.school.classTeacher());

    String line = "TEACHER 14/1 Математика Лебедева → 14/1 Математика Зимина";
    assertThat(post.toldInAMinute())
        .containsExactly(
            "father: Иван: " + line,
            "history: " + line,
            "maths: " + line,
            "mother: Иван: " + line,
            "mother: Мария: " + line);
    assertThat(post.toldInAMinute()).isEmpty();
  }

  @Test
  void whatIsUndoneWithinTheMinuteNobodyHearsOf() {
    substitute(post.school.classTeacher());
    post.done(() -> changes.cancel(post.deputy(), math, "так"));
    post.done(() -> changes.restore(post.deputy(), math, "так"));
    substitute(post.school.mathTeacher());
    setDay(THURSDAY, new Scope.School(), new Word.Off(Reason.COLD));
    post.done(() -> days.unset(post.deputy(), THURSDAY, new Scope.School()));

    assertThat(post.toldInAMinute()).isEmpty();
  }

  @Test
  void whatIsTakenBackLaterIsToldToo() {
    post.done(() -> changes.cancel(post.deputy(), math, "так"));
    assertThat(post.toldInAMinute()).contains("maths: CANCELLED 14/1 Математика Лебедева");
    post.done(() -> changes.restore(post.deputy(), math, "так"));
    assertThat(post.toldInAMinute()).contains("maths: BACK 14/1 Математика Лебедева");
  }

  @Test
  void severalChangesAreOneMessageForEach() {
    long russian = post.lesson("Русский язык", post.school.group7A, TODAY);
    long history = post.lesson("История", post.school.group7A, TODAY);
    post.done(() -> changes.swap(post.deputy(), math, history, "так"));
    post.done(() -> changes.cancel(post.deputy(), russian, "так"));
    NewLesson more = lesson("История", post.school.classTeacher(), THURSDAY, 5);
    post.done(() -> changes.add(post.deputy(), more, "так"));
    post.done(
        () ->
            changes.replaceSubject(
                post.deputy(),
                post.lesson("Математика", post.school.group7A, THURSDAY),
                post.school.subject("История"),
                post.school.classTeacher(),
                "так"));

    assertThat(post.toldInAMinute())
        .contains(
            "father: Иван: MOVED 14/1 Математика Лебедева → 14/4 Математика Лебедева;"
                + " CANCELLED 14/2 Русский язык Орлова;"
                + " MOVED 14/4 История Зимина → 14/1 История Зимина;"
                + " SUBJECT 16/1 Математика Лебедева → 16/1 История Зимина;"
                + " ADDED 16/5 История Зимина")
        .hasSize(5);
  }

  @Test
  void aLessonMovedTwiceIsToldOfOnce() {
    var there = post.done(() -> changes.move(post.deputy(), math, THURSDAY, 4, "так"));
    post.done(() -> changes.move(post.deputy(), there.lesson().lessonId(), THURSDAY, 5, "так"));
    assertThat(post.toldInAMinute())
        .contains("maths: MOVED 14/1 Математика Лебедева → 16/5 Математика Лебедева");
  }

  @Test
  void onlyWhomItConcernsIsTold() {
    long english = post.lesson("Английский язык", post.school.english2, TODAY);
    post.done(() -> changes.cancel(post.deputy(), english, "так"));
    assertThat(post.toldInAMinute()).isEmpty();

    setDay(THURSDAY, new Scope.OneClass(post.school.class7B), new Word.Off(Reason.QUARANTINE));
    assertThat(post.toldInAMinute()).containsExactly("mother of 7B: Глеб: 16 OFF:QUARANTINE");
    setDay(THURSDAY, new Scope.Grade(7), new Word.Off(Reason.COLD));
    assertThat(post.toldInAMinute())
        .containsExactly(
            "father: Иван: 16 OFF:COLD",
            "history: 16 OFF:COLD",
            "maths: 16 OFF:COLD",
            "mother: Иван: 16 OFF:COLD",
            "mother: Мария: 16 OFF:COLD");
    setDay(SATURDAY.plusDays(1), new Scope.School(), new Word.Off(Reason.HOLIDAY));
    assertThat(post.toldInAMinute()).isEmpty();
  }

  @Test
  void aWorkingSaturdayIsToldToWhoeverTeachesThen() {
    setDay(SATURDAY, new Scope.School(), new Word.Taught(DayOfWeek.WEDNESDAY, false, Set.of()));
    assertThat(post.toldInAMinute())
        .containsExactly(
            "father: Иван: 18 TAUGHT:WEDNESDAY:false:",
            "mother of 7B: Глеб: 18 TAUGHT:WEDNESDAY:false:",
            "mother: Иван: 18 TAUGHT:WEDNESDAY:false:",
            "mother: Мария: 18 TAUGHT:WEDNESDAY:false:");
  }

  @Test
  void theNightIsQuietAndWhatIsPastIsNotTold() {
    Post.clockShows("2025-10-14T21:30");
    substitute(post.school.classTeacher());
    long tomorrow = post.lesson("Русский язык", post.school.group7A, TODAY.plusDays(1));
    post.done(() -> changes.cancel(post.deputy(), tomorrow, "так"));
    long yesterday = post.lesson("Математика", post.school.group7A, TODAY.minusDays(1));
    post.done(() -> changes.cancel(post.deputy(), yesterday, "так"));
    Post.clockShows("2025-10-15T06:59");
    assertThat(post.toldNow()).isEmpty();
    Post.clockShows("2025-10-15T07:00");
    assertThat(post.toldNow())
        .containsExactly(
            "father: Иван: CANCELLED 15/2 Русский язык Орлова",
            "mother: Иван: CANCELLED 15/2 Русский язык Орлова",
            "mother: Мария: CANCELLED 15/2 Русский язык Орлова");
  }

  @Test
  void aLessonThatIsOverConcernsItsTeacherStillAndNoFamily() {
    Post.clockShows("2025-10-14T15:00");
    substitute(post.school.classTeacher());
    String line = "TEACHER 14/1 Математика Лебедева → 14/1 Математика Зимина";
    assertThat(post.toldInAMinute()).containsExactly("history: " + line, "maths: " + line);
  }

  @Test
  void whoLosesTheRightWithinTheMinuteIsNotTold() {
    substitute(post.school.classTeacher());
    post.school
        .rows()
        .run(
            "update guardianship set restricted_at = now() where guardian_id = ?",
            post.school.ivansFather());
    assertThat(post.toldInAMinute()).noneMatch(letter -> letter.startsWith("father"));
  }

  private void substitute(long teacher) {
    post.done(() -> changes.substitute(post.deputy(), math, teacher, "болезнь"));
  }

  private void setDay(LocalDate day, Scope scope, Word word) {
    post.done(() -> days.set(post.deputy(), day, scope, word, ""));
  }

  private NewLesson lesson(String subject, long teacher, LocalDate day, int number) {
    return new NewLesson(post.school.group7A, post.school.subject(subject), teacher, day, number);
  }
}
