package ru.zvonok.core.duty;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.core.deadline.Deadlines;
import ru.zvonok.core.deadline.Due;
import ru.zvonok.core.termmark.TermPage;
import ru.zvonok.core.termmark.TermPages;

/** Finds pages of term marks that aren't full though the term ends within a week, or has ended. */
@Component
class TermMarkDuties {

  private final TermPages pages;

  TermMarkDuties(TermPages pages) {
    this.pages = pages;
  }

  /** A term is owed that ends in the period, or within a week after it. */
  List<Duty.TermMarks> open(Look look) {
    return pages
        .ending(
            look.school(),
            look.period().from(),
            look.period().to().plusDays(Deadlines.TERM_MARKS_OPEN_DAYS),
            look.teacher(),
            look.today())
        .stream()
        .filter(page -> page.missing() > 0)
        .map(page -> new Duty.TermMarks(page, owner(page), due(look, page)))
        .filter(duty -> !look.now().isBefore(duty.due().opensAt()))
        .toList();
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
