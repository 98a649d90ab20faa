package ru.zvonok.core.access;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Binds a chat to a person by a one-time code, with consent on record, and undoes it. */
@Service
public class Linking {

  /** What a shown code came to. */
  public sealed interface Shown {
    /**
     * A valid code; now the chat is asked «Это вы?».
     *
     * @param hint the least that lets a person decide: «Мария И.»
     */
    record Offer(long codeId, String hint, Set<Role> roles) implements Shown {}

    /**
     * Wrong, used, expired or someone else's: one answer for all, so that nothing can be learnt.
     */
    record Unknown() implements Shown {}

    /** A used code of a person whom this very chat is bound to: links are tapped twice. */
    record AlreadyYours(long personId) implements Shown {}

    /** Too many wrong tries from this chat or at all. */
    record TooMany(Instant again) implements Shown {}
  }

  /** A chat bound to a person; {@code others} are the addresses of that person's other chats. */
  public record Bound(long bindingId, long personId, Set<Role> roles, List<String> others) {}

  public record Link(long bindingId, long personId, String address, Instant since) {}

  private final CodeStore codes;
  private final Offers offers;
  private final Tries tries;
  private final Bindings bindings;
  private final RolesToday roles;
  private final Clock clock;

  Linking(
      CodeStore codes,
      Offers offers,
      Tries tries,
      Bindings bindings,
      RolesToday roles,
      Clock clock) {
    this.codes = codes;
    this.offers = offers;
    this.tries = tries;
    this.bindings = bindings;
    this.roles = roles;
    this.clock = clock;
  }

  /**
   * Shows a code, the link's payload or the typed form (spaces, dashes, case and look-alike letters
   * of a Russian keyboard don't matter). At most 5 wrong tries a chat in 15 minutes, then {@link
   * Shown.TooMany} even for a right code; after 100 in the school the same for typed codes from
   * chats that aren't bound to anyone. A wrong try is on record once the caller's transaction
   * commits, so commit for every answer.
   */
  @Transactional
  public Shown show(long schoolId, String address, String code) {
    Optional<Instant> closed = tries.closedUntil(schoolId, address, CodeStore.isLink(code));
    if (closed.isPresent()) {
      return new Shown.TooMany(closed.get());
    }
    Optional<CodeStore.Found> found = codes.find(schoolId, code, clock.instant());
    if (found.isPresent() && found.get().open()) {
      return offer(schoolId, address, found.get());
    }
    if (found.isPresent() && bindings.open(schoolId, address, found.get().personId()).isPresent()) {
      return new Shown.AlreadyYours(found.get().personId());
    }
    tries.wrong(schoolId, address);
    return new Shown.Unknown();
  }

  private Shown offer(long schoolId, String address, CodeStore.Found found) {
    offers.note(schoolId, found.codeId(), address);
    return new Shown.Offer(found.codeId(), found.hint(), rolesOf(schoolId, found.personId()));
  }

  /**
   * «Да, это я»: uses the code that this very chat has shown, and records the consent. Of two chats
   * one wins; a second «да» from the winner changes nothing and gets the same answer. Refused for a
   * code not shown here, used by another or no longer valid. Other codes that the person has not
   * used, a slip from a brother's class, are cancelled.
   */
  @Transactional
  public Outcome<Bound> accept(
      long schoolId, String address, long codeId, String consentTextVersion) {
    offers.hold(schoolId, codeId);
    return offers
        .use(schoolId, address, codeId)
        .map(person -> bind(schoolId, address, codeId, person, consentTextVersion))
        .or(() -> alreadyBound(schoolId, address, codeId))
        .<Outcome<Bound>>map(Outcome::done)
        .orElseGet(() -> Outcome.refused(new Refusal.NotYours()));
  }

  private Bound bind(
      long schoolId, String address, long codeId, long personId, String consentTextVersion) {
    long binding = bindings.begin(schoolId, address, personId, codeId);
    bindings.consent(schoolId, personId, binding, consentTextVersion);
    offers.forgetEverywhere(schoolId, codeId);
    codes.revoke(schoolId, List.of(personId), clock.instant());
    return bound(schoolId, address, binding, personId);
  }

  private Optional<Bound> alreadyBound(long schoolId, String address, long codeId) {
    return offers
        .usedBy(schoolId, address, codeId)
        .flatMap(
            person ->
                bindings
                    .open(schoolId, address, person)
                    .map(binding -> bound(schoolId, address, binding, person)));
  }

  private Bound bound(long schoolId, String address, long bindingId, long personId) {
    List<String> others =
        bindings.of(schoolId, personId).stream()
            .map(Link::address)
            .filter(other -> !other.equals(address))
            .toList();
    return new Bound(bindingId, personId, rolesOf(schoolId, personId), others);
  }

  private Set<Role> rolesOf(long schoolId, long personId) {
    return roles.of(schoolId, List.of(personId)).getOrDefault(personId, Set.of());
  }

  /** «Нет»: the offer is forgotten, the code stays unused. */
  @Transactional
  public void decline(long schoolId, String address, long codeId) {
    offers.forget(schoolId, address, codeId);
  }

  /**
   * Ends every binding of this chat (/unlink): consent withdrawn, unsent messages dropped (by
   * {@link BindingEnded}), the chat's address erased.
   */
  @Transactional
  public int unlink(long schoolId, String address) {
    return bindings.endAt(schoolId, address, Bindings.Why.BY_PERSON);
  }

  /**
   * The office ends one person's bindings. Refused to everyone but director, deputy, technician.
   */
  @Transactional
  public Outcome<Integer> unlinkPerson(Actor actor, long personId) {
    return Permissions.MANAGE_ACCESS.allow(actor, Permissions.Tie.NONE)
        ? Outcome.done(bindings.endOf(actor.schoolId(), personId, Bindings.Why.BY_OFFICE))
        : Outcome.refused(new Refusal.NotYours());
  }

  /** The chat is out of reach (blocked): its bindings end. */
  @Transactional
  public int gone(long schoolId, String address) {
    return bindings.endAt(schoolId, address, Bindings.Why.BLOCKED);
  }

  /** A person's chats today, the oldest first. */
  @Transactional(readOnly = true)
  public List<Link> linksOf(long schoolId, long personId) {
    return bindings.of(schoolId, personId);
  }
}
