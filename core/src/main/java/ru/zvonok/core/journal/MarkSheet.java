package ru.zvonok.core.journal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.zvonok.core.people.Student;

/** The marks of a lesson: every student of the group, absent ones told apart. */
public record MarkSheet(
    LessonLine line, List<WorkKind> kinds, boolean noMarksSaid, List<Line> lines, boolean mayFill) {

  public record Line(Student student, @Nullable Attendance attendance, List<MarkCell> cells) {}
}
