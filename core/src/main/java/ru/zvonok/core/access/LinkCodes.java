package ru.zvonok.core.access;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives out one-time link codes (2.2, 4.2.3): a new one cancels the person's old one, but for slips
 * of other classes.
 */
@Service
public class LinkCodes {

  /** On paper 72 hours, made on the spot 15 minutes. */
  public enum Handed {
    PAPER,
    ON_THE_SPOT;

    Duration ttl() {
      return switch (this) {
        case PAPER -> Duration.ofHours(72);
        case ON_THE_SPOT -> Duration.ofMinutes(15);
      };
    }
  }

  private final CodeStore store;
  private final CodeHolders holders;
  private final ClassPeople people;
  private final Clock clock;

  LinkCodes(CodeStore store, CodeHolders holders, ClassPeople people, Clock clock) {
    this.store = store;
    this.holders = holders;
    this.people = people;
    this.clock = clock;
  }

  /**
   * Issues a code for a person of the school. Refused for someone who isn't there or whose last day
   * is over, and for parents and students of 14 or more where the school has switched that off.
   *
   * @param ttl how long it lives; null for the default of {@code handed}
   * @param issuedBy who handed it over; null for the command line
   */
  @Transactional
  public Outcome<IssuedCode> issue(
      long schoolId,
      long personId,
      Handed handed,
      @Nullable Duration ttl,
      @Nullable Long issuedBy) {
    Optional<CodeHolders.Holder> holder =
        holders.locked(schoolId, List.of(personId)).stream().findFirst();
    if (holder.isEmpty()) {
      return Outcome.refused(new Refusal.NotYours());
    }
    if (!holder.get().mayHaveCode()) {
      return Outcome.refused(new Refusal.BadValue(Refusal.Rule.CODE_NEEDS_GOSUSLUGI));
    }
    return Outcome.done(
        store
            .replace(schoolId, List.of(personId), null, handed, ttl, issuedBy, clock.instant())
            .getFirst());
  }

  /** A code handed over by someone of the office: director, deputy or technical specialist. */
  @Transactional
  public Outcome<IssuedCode> issueAs(Actor actor, long personId, Handed handed) {
    return Permissions.MANAGE_ACCESS.allow(actor, Permissions.Tie.NONE)
        ? issue(actor.schoolId(), personId, handed, null, actor.personId())
        : Outcome.refused(new Refusal.NotYours());
  }

  /**
   * The sheet of a class: a code for each of today's students (before the school year: of its first
   * day) and each of their guardians whose rights stand (one for a guardian of two). Refused for a
   * class that isn't there.
   *
   * @param ttl how long the codes live; null for paper's default
   * @param issuedBy who prints it; null for the command line
   */
  @Transactional
  public Outcome<ClassSheet> issueForClass(
      long schoolId, long classId, Whom whom, @Nullable Duration ttl, @Nullable Long issuedBy) {
    Optional<String> className = people.locked(schoolId, classId);
    if (className.isEmpty()) {
      return Outcome.refused(new Refusal.NotYours());
    }
    List<ClassPeople.Line> everyone = people.of(schoolId, classId, clock.instant());
    List<ClassPeople.Line> lines = everyone.stream().filter(line -> line.isFor(whom)).toList();
    List<CodeHolders.Holder> found =
        holders.locked(
            schoolId, lines.stream().map(ClassPeople.Line::personId).distinct().toList());
    List<Long> allowed =
        found.stream()
            .filter(CodeHolders.Holder::mayHaveCode)
            .map(CodeHolders.Holder::personId)
            .toList();
    Map<Long, IssuedCode> codes =
        store
            .replace(schoolId, allowed, classId, Handed.PAPER, ttl, issuedBy, clock.instant())
            .stream()
            .collect(toMap(IssuedCode::personId, Function.identity()));
    return Outcome.done(
        new ClassSheet(
            className.get(),
            CodeHolders.sheet(lines, codes),
            found.size() - allowed.size(),
            ClassSheet.namesakes(everyone)));
  }

  /** Cancels what the person has not used yet. */
  @Transactional
  public void revoke(long schoolId, long personId) {
    store.revoke(schoolId, List.of(personId), clock.instant());
  }
}
