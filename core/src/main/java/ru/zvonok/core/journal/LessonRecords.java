package ru.zvonok.core.journal;

import static ru.zvonok.core.access.Role.TEACHER;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.zvonok.core.access.Actor;
import ru.zvonok.core.access.Outcome;
import ru.zvonok.core.access.Refusal;
import ru.zvonok.core.access.Refusal.BadValue;
import ru.zvonok.core.access.Refusal.NotYours;
import ru.zvonok.core.access.Refusal.Rule;
import ru.zvonok.core.access.Refusal.Stale;

/** The topic and homework of a lesson (3.2.1). Seen and wanted as in {@link RollCall}. */
@Service
public class LessonRecords {

  private static final int MOST_TOPIC = 300;
  private static final int MOST_HOMEWORK = 2000;
  private static final int MOST_MINUTES = 600;

  /** What may be meant: the parallel class's and the teacher's own recent ones, newest first. */
  public record Suggestions(List<String> topics, List<String> homework) {}

  private final Desk desk;
  private final Views views;
  private final RecordSql records;
  private final SuggestionSql suggestions;
  private final Ledger ledger;

  LessonRecords(
      Desk desk, Views views, RecordSql records, SuggestionSql suggestions, Ledger ledger) {
    this.desk = desk;
    this.views = views;
    this.records = records;
    this.suggestions = suggestions;
    this.ledger = ledger;
  }

  /** A topic: 1–300 characters in one line. */
  @Transactional
  public Outcome<LessonCard> topic(
      Actor actor, long lessonId, @Nullable String seen, String wanted) {
    return desk.toFill(actor, lessonId)
        .then(
            ground ->
                Texts.fitting(Texts.line(wanted), MOST_TOPIC)
                    .then(topic -> topic(actor, ground, seen, topic)))
        .map(ground -> views.card(actor, ground));
  }

  private Outcome<Ground> topic(Actor actor, Ground ground, @Nullable String seen, String wanted) {
    String stands = records.of(ground).topic();
    if (Objects.equals(stands, wanted)) {
      return Outcome.done(ground);
    }
    if (!Objects.equals(stands, seen)) {
      return Outcome.refused(new Stale());
    }
    records.topic(ground, wanted);
    keep(actor, ground, History.Entry.TOPIC, Entered.topic(stands), Entered.topic(wanted));
    return Outcome.done(ground);
  }

  /** Homework, or the teacher's word that none is set. */
  @Transactional
  public Outcome<LessonCard> homework(
      Actor actor, long lessonId, @Nullable Homework seen, Homework wanted) {
    return desk.toFill(actor, lessonId)
        .then(
            ground ->
                fitting(ground, wanted).then(homework -> homework(actor, ground, seen, homework)))
        .map(ground -> views.card(actor, ground));
  }

  private Outcome<Ground> homework(
      Actor actor, Ground ground, @Nullable Homework seen, Homework wanted) {
    Homework stands = records.of(ground).homework();
    if (wanted.equals(stands)) {
      return Outcome.done(ground);
    }
    if (!Objects.equals(stands, seen)) {
      return Outcome.refused(new Stale());
    }
    records.homework(ground, wanted);
    keep(actor, ground, History.Entry.HOMEWORK, Entered.homework(stands), Entered.homework(wanted));
    return Outcome.done(ground);
  }

  private static Outcome<Homework> fitting(Ground ground, Homework wanted) {
    return switch (wanted) {
      case Homework.NoneSet none -> Outcome.done(none);
      case Homework.Given(String text, LocalDate dueOn, Integer minutes) -> {
        if (dueOn != null && !dueOn.isAfter(ground.day())) {
          yield Outcome.refused(new BadValue(Rule.DUE_NOT_AFTER_LESSON));
        }
        if (minutes != null && (minutes < 1 || minutes > MOST_MINUTES)) {
          yield Outcome.refused(new BadValue(Rule.HOMEWORK_MINUTES));
        }
        yield Texts.fitting(Texts.lines(text), MOST_HOMEWORK)
            .map(clean -> new Homework.Given(clean, dueOn, minutes));
      }
    };
  }

  private void keep(
      Actor actor,
      Ground ground,
      History.Entry entry,
      @Nullable String was,
      @Nullable String became) {
    ledger.add(
        actor, ground, new Ledger.Line(entry, null, null, was, became, TEACHER, ground.late()));
  }

  /** Puts back the words that stood before; null: done. */
  @Nullable Refusal takeBack(Actor actor, Ground ground, ActSql.Entry entry) {
    if (!desk.mayFill(actor, ground)) {
      return new NotYours();
    }
    if (entry.entry() == History.Entry.TOPIC) {
      records.topic(ground, Remembered.topic(entry.was()));
    } else {
      records.homework(ground, Remembered.homework(entry.was()));
    }
    ledger.add(actor, ground, entry.takenBack(ground.late()));
    return null;
  }

  /** For whoever fills the lesson; at most six of each. */
  @Transactional
  public Outcome<Suggestions> suggestions(Actor actor, long lessonId) {
    return desk.toPrepare(actor, lessonId)
        .map(
            ground ->
                new Suggestions(
                    suggestions.topics(actor, ground), suggestions.homework(actor, ground)));
  }
}
