package ru.zvonok.core.diary;

import java.time.LocalDate;
import java.util.List;
import ru.zvonok.core.school.Term;

/**
 * Written works of a term that the student missed and hasn't made up yet: the student's own debts,
 * not the teacher's (3.2.3).
 *
 * @param lines in the order of their days
 */
public record Debts(Child child, Term term, List<Line> lines) {

  public Debts {
    lines = List.copyOf(lines);
  }

  /**
   * @param kind what work it was: «Контрольная работа»
   */
  public record Line(LocalDate day, String subject, String kind, String title) {}
}
