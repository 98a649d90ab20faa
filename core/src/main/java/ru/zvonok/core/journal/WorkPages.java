package ru.zvonok.core.journal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.zvonok.core.access.Actor;
import ru.zvonok.core.access.Outcome;
import ru.zvonok.core.deadline.Due;
import ru.zvonok.core.people.Student;

/** What written works a lesson has, and which marks are missing: the teacher's or the student's. */
@Service
public class WorkPages {

  private final Desk desk;
  private final Views views;
  private final WorkSql works;
  private final WrittenWorks written;

  WorkPages(Desk desk, Views views, WorkSql works, WrittenWorks written) {
    this.desk = desk;
    this.views = views;
    this.works = works;
    this.written = written;
  }

  /** For whoever may read the lesson; a class teacher sees the own class alone. */
  @Transactional
  public Outcome<LessonWork.Page> of(Actor actor, long lessonId) {
    return desk.toRead(actor, lessonId).map(ground -> page(actor, ground));
  }

  /** Whether there is any work to look at, without looking. */
  @Transactional(readOnly = true)
  public boolean any(long lessonId, Actor actor) {
    return works.any(actor.schoolId(), lessonId);
  }

  private LessonWork.Page page(Actor actor, Ground ground) {
    MarkSheet sheet = views.marks(actor, ground);
    List<WorkSql.Standing> standing = works.inLesson(ground);
    List<LessonWork> found = new ArrayList<>();
    for (WorkSql.Standing one : standing) {
      sheet.kinds().stream()
          .filter(kind -> kind.id() == one.kind())
          .findFirst()
          .ifPresent(kind -> found.add(work(ground, sheet, kind, one)));
    }
    return new LessonWork.Page(
        sheet.line(),
        found,
        sheet.kinds().stream()
            .filter(WorkKind::written)
            .filter(
                kind ->
                    standing.stream().noneMatch(one -> one.kind() == kind.id() && one.announced()))
            .toList(),
        !ground.cancelled() && !ground.locked() && desk.mayFill(actor, ground));
  }

  private LessonWork work(Ground ground, MarkSheet sheet, WorkKind kind, WorkSql.Standing one) {
    List<Student> owed = new ArrayList<>();
    List<Student> away = new ArrayList<>();
    int marked = 0;
    boolean over = !ground.now().isBefore(ground.time().endsAt());
    for (MarkSheet.Line line : sheet.lines()) {
      MarkCell cell = cell(line, kind);
      Attendance noted = line.attendance();
      if (cell != null && cell.value() != MarkValue.PENDING) {
        marked++;
      } else if (over && (noted == null || noted.code() == AttendanceCode.LATE)) {
        owed.add(line.student());
      } else if (over && cell != null && cell.madeUpOn() != null) {
        owed.add(line.student());
      } else if (over && noted != null && noted.code().away()) {
        away.add(line.student());
      }
    }
    Due due = written.due(ground, kind);
    return new LessonWork(
        kind,
        one.announced(),
        one.author(),
        due,
        written.capped(ground, due),
        marked,
        List.copyOf(owed),
        List.copyOf(away));
  }

  /** A mark, or a dot where there is none. */
  private static @Nullable MarkCell cell(MarkSheet.Line line, WorkKind kind) {
    List<MarkCell> cells =
        line.cells().stream().filter(cell -> cell.kindId() == kind.id()).toList();
    return cells.stream()
        .filter(cell -> cell.value() != MarkValue.PENDING)
        .findFirst()
        .orElseGet(() -> cells.stream().findFirst().orElse(null));
  }
}
