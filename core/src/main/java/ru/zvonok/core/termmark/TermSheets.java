package ru.zvonok.core.termmark;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.core.access.Actor;
import ru.zvonok.core.journal.TermValue;
import ru.zvonok.core.people.Student;
import ru.zvonok.core.people.Students;

/** Puts a page of term marks together: as many queries for thirty students as for one. */
@Component
class TermSheets {

  private final TermDesk desk;
  private final Students students;
  private final FigureSql figures;
  private final TermMarkSql marks;

  TermSheets(TermDesk desk, Students students, FigureSql figures, TermMarkSql marks) {
    this.desk = desk;
    this.students = students;
    this.figures = figures;
    this.marks = marks;
  }

  TermSheet of(Actor actor, TermGround ground) {
    List<Student> shown = shown(actor, ground);
    List<Long> ids = shown.stream().map(Student::id).toList();
    Map<Long, Figures> of = figures.of(ground, ids);
    Map<Long, Map<Long, TermMarkSql.Kept>> standing = marks.standing(ground, ids);
    return new TermSheet(
        ground.page(),
        ground.term(),
        ground.group(),
        ground.subject(),
        ground.due(),
        ground.rules(),
        shown.stream()
            .map(
                one ->
                    line(
                        ground,
                        one,
                        of.getOrDefault(one.id(), Figures.NONE),
                        standing.getOrDefault(one.id(), Map.of())))
            .toList(),
        ground.closed() == null && desk.maySet(actor, ground),
        desk.maySet(actor, ground));
  }

  private static TermSheet.Line line(
      TermGround ground, Student student, Figures of, Map<Long, TermMarkSql.Kept> standing) {
    List<@Nullable TermValue> terms = new ArrayList<>();
    ground
        .terms()
        .forEach(
            term -> terms.add(standing.getOrDefault(term.id(), TermMarkSql.Kept.NOTHING).value()));
    TermMarkSql.Kept kept = standing.getOrDefault(ground.page().termId(), TermMarkSql.Kept.NOTHING);
    return new TermSheet.Line(
        student,
        ground.terms().isEmpty()
            ? ground.rules().suggest(of)
            : ground.rules().suggestForYear(terms, of),
        Collections.unmodifiableList(terms),
        kept.value(),
        kept.comment());
  }

  /** Grade 1 has no marks; a class teacher sees the own class alone. */
  private List<Student> shown(Actor actor, TermGround ground) {
    List<Student> all = students.ofGroup(ground.school(), ground.page().groupId(), ground.day());
    Set<Long> grade1 = figures.ofGrade1(ground);
    Set<Long> own =
        desk.seesAll(actor, ground) ? Set.of() : figures.ofOwnClasses(actor.personId(), ground);
    return all.stream()
        .filter(one -> !grade1.contains(one.id()))
        .filter(one -> desk.seesAll(actor, ground) || own.contains(one.id()))
        .toList();
  }
}
