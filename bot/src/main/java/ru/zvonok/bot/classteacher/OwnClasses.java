package ru.zvonok.bot.classteacher;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import ru.zvonok.core.access.Actor;
import ru.zvonok.core.access.Ties;

/** Whose class teacher one is on a day: core says, in the order of grades and names. */
@Component
class OwnClasses {

  private final Ties ties;

  OwnClasses(Ties ties) {
    this.ties = ties;
  }

  List<OwnClass> of(Actor actor, LocalDate day) {
    return ties.ownClasses(actor, day).stream()
        .map(one -> new OwnClass(one.id(), one.name()))
        .toList();
  }
}
