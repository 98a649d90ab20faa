package ru.zvonok.bot.timetable;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.bot.action.SpecialDayAction.SayDay;
import ru.zvonok.core.access.Actor;
import ru.zvonok.core.access.Outcome;
import ru.zvonok.core.access.Refusal.BadValue;
import ru.zvonok.core.access.Refusal.Rule;
import ru.zvonok.core.planning.Bells;
import ru.zvonok.core.planning.DayFigures;
import ru.zvonok.core.planning.DayFigures.Figures;
import ru.zvonok.core.planning.Rehearsal;
import ru.zvonok.core.planning.SchoolDays;
import ru.zvonok.core.school.SpecialDay.Reason;
import ru.zvonok.core.school.SpecialDay.Scope;
import ru.zvonok.core.school.SpecialDay.Word;

/** Says what a day is, or only looks whom it would touch. */
@Component
class DaySaying {

  private final SchoolDays days;
  private final DayFigures figures;
  private final Bells bells;
  private final Rehearsal rehearsal;

  DaySaying(SchoolDays days, DayFigures figures, Bells bells, Rehearsal rehearsal) {
    this.days = days;
    this.figures = figures;
    this.bells = bells;
    this.rehearsal = rehearsal;
  }

  /**
   * @param stood what was said before; null: nothing
   * @param word what is said; null: nothing any more
   */
  record Look(@Nullable Word stood, @Nullable Word word, Figures before, Figures after) {}

  static Scope scope(long classId, int grade) {
    if (classId != 0) {
      return new Scope.OneClass(classId);
    }
    return grade == 0 ? new Scope.School() : new Scope.Grade(grade);
  }

  /** What is said of the day for exactly this scope. */
  Outcome<Optional<SchoolDays.Said>> said(Actor actor, LocalDate day, Scope scope) {
    return days.toChange(actor, day, day)
        .map(all -> all.stream().filter(one -> one.day().scope().equals(scope)).findFirst());
  }

  Outcome<Look> look(Actor actor, SayDay wanted) {
    Scope scope = scope(wanted.classId(), wanted.grade());
    return said(actor, wanted.day(), scope)
        .then(
            said -> {
              Word stood = said.map(one -> one.day().word()).orElse(null);
              return word(actor, wanted, stood)
                  .then(
                      word ->
                          figures
                              .of(actor, wanted.day(), scope)
                              .then(
                                  before ->
                                      after(
                                          actor, wanted, scope, word.orElse(null), before, stood)));
            });
  }

  private Outcome<Look> after(
      Actor actor,
      SayDay wanted,
      Scope scope,
      @Nullable Word word,
      Figures before,
      @Nullable Word stood) {
    return rehearsal.of(
        () ->
            say(actor, wanted.day(), scope, word, "")
                .then(_ -> figures.of(actor, wanted.day(), scope))
                .map(after -> new Look(stood, word, before, after)));
  }

  Outcome<LocalDate> say(Actor actor, SayDay wanted, String note) {
    Scope scope = scope(wanted.classId(), wanted.grade());
    return said(actor, wanted.day(), scope)
        .then(said -> word(actor, wanted, said.map(one -> one.day().word()).orElse(null)))
        .then(word -> say(actor, wanted.day(), scope, word.orElse(null), note));
  }

  private Outcome<LocalDate> say(
      Actor actor, LocalDate day, Scope scope, @Nullable Word word, String note) {
    return word == null ? days.unset(actor, day, scope) : days.set(actor, day, scope, word, note);
  }

  /** Empty: taken back. A remote day keeps its bells, and other bells keep a day remote. */
  private Outcome<Optional<Word>> word(Actor actor, SayDay wanted, @Nullable Word stood) {
    Word.Taught taught =
        stood instanceof Word.Taught some ? some : new Word.Taught(null, false, Set.of());
    return switch (wanted.word()) {
      case COLD -> off(Reason.COLD);
      case QUARANTINE -> off(Reason.QUARANTINE);
      case HOLIDAY -> off(Reason.HOLIDAY);
      case OFF -> off(Reason.OTHER);
      case REMOTE -> Outcome.done(Optional.of(new Word.Taught(taught.as(), true, taught.bells())));
      case BELLS -> bells(actor, wanted.detail(), taught);
      case AS -> as(wanted.detail(), taught);
      case USUAL -> Outcome.done(Optional.empty());
    };
  }

  private static Outcome<Optional<Word>> off(Reason reason) {
    return Outcome.done(Optional.of(new Word.Off(reason)));
  }

  private static Outcome<Optional<Word>> as(@Nullable Long weekday, Word.Taught taught) {
    return weekday == null || weekday < 1 || weekday > 7
        ? Outcome.refused(new BadValue(Rule.OUT_OF_BOUNDS))
        : Outcome.done(
            Optional.of(
                new Word.Taught(
                    DayOfWeek.of(weekday.intValue()), taught.remote(), taught.bells())));
  }

  /** In the place of those of the same shift. */
  private Outcome<Optional<Word>> bells(Actor actor, @Nullable Long id, Word.Taught taught) {
    return bells
        .all(actor)
        .then(
            all -> {
              Integer shift = shift(all, id);
              if (shift == null) {
                return Outcome.refused(new BadValue(Rule.OUT_OF_BOUNDS));
              }
              Set<Long> ring = new HashSet<>(taught.bells());
              ring.removeIf(other -> Objects.equals(shift(all, other), shift));
              ring.add(Objects.requireNonNull(id));
              return Outcome.done(Optional.of(new Word.Taught(taught.as(), taught.remote(), ring)));
            });
  }

  private static @Nullable Integer shift(List<Bells.Schedule> all, @Nullable Long id) {
    return all.stream()
        .filter(one -> id != null && one.id() == id)
        .map(Bells.Schedule::shift)
        .findFirst()
        .orElse(null);
  }
}
