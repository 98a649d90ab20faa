package ru.zvonok.core.termmark;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import ru.zvonok.core.people.PersonName;
import ru.zvonok.core.school.TermKind;

/**
 * A page of term marks as it stands in a list.
 *
 * @param kind of the term; {@code YEAR}: the year's marks
 * @param number of the term among its kind
 * @param teacherId whoever has the load on the term's last day, or today before it
 * @param students who have a mark or are owed one
 * @param set of them those who have one
 */
public record TermPage(
    PageId id,
    String term,
    LocalDate termEnd,
    TermKind kind,
    int number,
    boolean locked,
    String group,
    String subject,
    @Nullable Long teacherId,
    @Nullable PersonName teacher,
    int students,
    int set) {

  public boolean year() {
    return kind == TermKind.YEAR;
  }

  public int missing() {
    return students - set;
  }
}
