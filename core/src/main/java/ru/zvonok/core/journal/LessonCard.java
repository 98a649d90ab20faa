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
    boolean mayReason) {

  public record Noted(Student student, Attendance attendance) {}

  public record Marked(Student student, List<MarkCell> cells) {}
}
