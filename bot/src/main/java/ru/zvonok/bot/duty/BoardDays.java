package ru.zvonok.bot.duty;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import ru.zvonok.bot.action.Span;
import ru.zvonok.bot.dialog.Visit;
import ru.zvonok.core.duty.Period;
import ru.zvonok.core.school.Calendars;
import ru.zvonok.core.school.Term;

/** Which days a board looks at, up to today. */
@Component
class BoardDays {

  /** Most classes are marked in quarters: theirs is the term of the board. */
  private static final int GRADE_IN_QUARTERS = 7;

  private static final int WITHOUT_TERM_DAYS = 60;

  private final Calendars calendars;

  BoardDays(Calendars calendars) {
    this.calendars = calendars;
  }

  Period of(Span span, Visit visit) {
    LocalDate today = visit.today();
    return new Period(
        switch (span) {
          case TODAY -> today;
          case WEEK -> today.with(DayOfWeek.MONDAY);
          case TERM ->
              calendars
                  .of(visit.school().id(), today)
                  .flatMap(calendar -> calendar.termOf(today, GRADE_IN_QUARTERS))
                  .map(Term::from)
                  .orElse(today.minusDays(WITHOUT_TERM_DAYS));
        },
        today);
  }
}
