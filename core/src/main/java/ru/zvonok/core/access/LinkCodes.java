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

/** Gives out one-time link codes (2.2, 4.2.3): a new one cancels the person's old one. */
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
  private final Clock clock;

  LinkCodes(CodeStore store, CodeHolders holders, Clock clock) {
    this.store = store;
    this.holders = holders;
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
            .replace(schoolId, List.of(personId), handed, ttl, issuedBy, clock.instant())
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
   * The sheet of a class: a code for each of today's students and each of their guardians whose
   * rights stand (one for a guardian of two), in the order of the students' names. Whoever may not
   * have a code is left out. Refused for a class that isn't there.
   */
  @Transactional
  public Outcome<List<ClassCode>> issueForClass(
      long schoolId, long classId, Handed handed, @Nullable Duration ttl, @Nullable Long issuedBy) {
    if (!holders.hasClass(schoolId, classId)) {
      return Outcome.refused(new Refusal.NotYours());
    }
    List<CodeHolders.Line> lines = holders.ofClass(schoolId, classId, clock.instant());
    List<Long> allowed =
        holders
            .locked(schoolId, lines.stream().map(CodeHolders.Line::personId).distinct().toList())
            .stream()
            .filter(CodeHolders.Holder::mayHaveCode)
            .map(CodeHolders.Holder::personId)
            .toList();
    Map<Long, IssuedCode> codes =
        store.replace(schoolId, allowed, handed, ttl, issuedBy, clock.instant()).stream()
            .collect(toMap(IssuedCode::personId, Function.identity()));
    return Outcome.done(CodeHolders.sheet(lines, codes));
  }

  /** Cancels what the person has not used yet. */
  @Transactional
  public void revoke(long schoolId, long personId) {
    store.revoke(schoolId, List.of(personId), clock.instant());
  }
}
