package ru.zvonok.core.journal;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.zvonok.core.access.Actor;
import ru.zvonok.core.access.Outcome;
import ru.zvonok.core.access.Via;
import ru.zvonok.core.people.PersonName;
import ru.zvonok.core.people.Student;

/** Who wrote what, when, what it was, and through what (3.3, 3.5). */
@Service
public class History {

  public enum Entry {
    ATTENDANCE,
    ROLL,
    MARK,
    TOPIC,
    HOMEWORK,
    /** A written work was announced, or the announcement taken back. */
    WORK,
    /** Why something was late; the older reasons stand below. */
    WHY_LATE
  }

  /**
   * One change.
   *
   * @param student short name; null for what concerns the whole lesson
   * @param was what stood before, in the journal's codes; null: nothing. First the code or text
   *     («LATE», «5», «NONE», «CONFIRMED»), then, each after « · », minutes, kind of work, how it
   *     stands to the plan («PLAN:14:-» is its 14th topic, «PLAN:-:14» something else instead of
   *     that), how many files («FILES:2»), days, comment, and of which group it is a copy
   *     («FROM:7А»). A reason for being late is «ILL» or «OWN:words»
   * @param late after the entry's deadline
   */
  public record Revision(
      Instant at,
      PersonName by,
      Via via,
      Entry entry,
      @Nullable String student,
      @Nullable String was,
      @Nullable String became,
      boolean late) {}

  private final Desk desk;
  private final Views views;
  private final Ledger ledger;
  private final LateReasonSql reasons;

  History(Desk desk, Views views, Ledger ledger, LateReasonSql reasons) {
    this.desk = desk;
    this.views = views;
    this.ledger = ledger;
    this.reasons = reasons;
  }

  /** The lesson's changes, oldest first, for those who may read the lesson. */
  @Transactional
  public Outcome<List<Revision>> of(Actor actor, long lessonId) {
    return desk.toRead(actor, lessonId).map(ground -> of(actor, ground));
  }

  private List<Revision> of(Actor actor, Ground ground) {
    Map<Long, String> names =
        views.students(actor, ground).stream().collect(toMap(Student::id, Student::shortName));
    boolean seesAll = desk.seesAll(actor, ground);
    Stream<Revision> entries =
        ledger.of(ground).stream()
            .filter(line -> seesAll || line.student() == null || names.containsKey(line.student()))
            .map(line -> named(line, names));
    List<Revision> why = reasons.of(ground);
    return why.isEmpty()
        ? entries.toList()
        : Stream.concat(entries, why.stream()).sorted(comparing(Revision::at)).toList();
  }

  private static Revision named(Ledger.Read read, Map<Long, String> names) {
    Revision bare = read.revision();
    return new Revision(
        bare.at(),
        bare.by(),
        bare.via(),
        bare.entry(),
        read.student() == null ? null : names.getOrDefault(read.student(), read.studentName()),
        bare.was(),
        bare.became(),
        bare.late());
  }
}
