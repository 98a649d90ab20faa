package ru.zvonok.core.journal;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.zvonok.core.people.Student;

/**
 * A lesson as one card.
 *
 * @param noted who isn't simply present, in the list's order
 * @param marks each student with marks of this lesson
 * @param dueAt the first instant at which the record would be late (3.2.1)
 * @param late first completed after {@code dueAt}
 * @param mayFill this actor may write the roll, marks, topic and homework
 * @param mayReason this actor may give reasons of absence to some of its students
 * @param beside what belongs to the topic and the homework
 * @param whyLate this actor is asked why the lesson was written late; null: isn't
 */
public record LessonCard(
    LessonLine line,
    int students,
    List<Noted> noted,
    List<Marked> marks,
    @Nullable String topic,
    @Nullable Homework homework,
    Instant dueAt,
    boolean late,
    boolean mayFill,
    boolean mayReason,
    Beside beside,
    @Nullable WhyLate whyLate) {

  /**
   * @param planned how the topic stands to the curriculum plan
   * @param files of the homework
   * @param load of the day that the homework is for, when it is over the norm; null: it isn't
   * @param mayCopy there is something to copy, and this actor teaches the parallel class too
   */
  public record Beside(
      Planned planned, List<HomeworkFile> files, @Nullable DayLoad load, boolean mayCopy) {

    public static final Beside NOTHING = new Beside(Planned.NO_PLAN, List.of(), null, false);

    public Beside {
      files = List.copyOf(files);
    }
  }

  /** A card with nothing beside its topic and homework. */
  public LessonCard(
      LessonLine line,
      int students,
      List<Noted> noted,
      List<Marked> marks,
      @Nullable String topic,
      @Nullable Homework homework,
      Instant dueAt,
      boolean late,
      boolean mayFill,
      boolean mayReason) {
    this(
        line,
        students,
        noted,
        marks,
        topic,
        homework,
        dueAt,
        late,
        mayFill,
        mayReason,
        Beside.NOTHING,
        null);
  }

  public record Noted(Student student, Attendance attendance) {}

  public record Marked(Student student, List<MarkCell> cells) {}
}
