package ru.zvonok.core.duty;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.core.deadline.Deadlines;
import ru.zvonok.core.deadline.Due;
import ru.zvonok.core.termmark.TermPage;
import ru.zvonok.core.termmark.TermPages;

/** Finds pages of term marks that aren't full though the term ends within a week, or has ended. */
@Component
class TermMarkDuties {

  private final TermPages pages;
  private final JdbcClient jdbc;

  TermMarkDuties(TermPages pages, JdbcClient jdbc) {
    this.pages = pages;
    this.jdbc = jdbc;
  }

  /** A term is owed that ends in the period, or within a week after it. */
  List<Duty.TermMarks> open(Look look) {
    Predicate<TermPage> among = among(look.whose());
    return pages
        .ending(
            look.school(),
            look.period().from(),
            look.period().to().plusDays(Deadlines.TERM_MARKS_OPEN_DAYS),
            look.whose().teacher(),
            look.today())
        .stream()
        .filter(page -> page.missing() > 0)
        .filter(among)
        .map(page -> new Duty.TermMarks(page, owner(page), due(look, page)))
        .filter(duty -> !look.now().isBefore(duty.due().opensAt()))
        .toList();
  }

  private Predicate<TermPage> among(Whose whose) {
    return switch (whose) {
      case Whose.Everyones(), Whose.OfTeacher _ -> _ -> true;
      case Whose.Nobodys() -> page -> page.teacherId() == null;
      case Whose.OfSubject(long id) -> page -> page.id().subjectId() == id;
      case Whose.OfClass(long id) -> {
        Set<Long> groups = groups(id);
        yield page -> groups.contains(page.id().groupId());
      }
    };
  }

  private Set<Long> groups(long classId) {
    return jdbc.sql("select group_id from study_group_piece where class_id = :class")
        .param("class", classId)
        .query(Long.class)
        .set();
  }

  private static Due due(Look look, TermPage page) {
    return page.year()
        ? look.deadlines().yearMarks(page.termEnd())
        : look.deadlines().termMarks(page.termEnd());
  }

  private static @Nullable Owner owner(TermPage page) {
    return page.teacherId() == null || page.teacher() == null
        ? null
        : new Owner(page.teacherId(), page.teacher());
  }
}
