package ru.zvonok.core.access;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;

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

    /** Too many wrong tries from this chat or at all. */
    record TooMany(Instant again) implements Shown {}
  }

  /** A chat bound to a person; {@code others} are the addresses of that person's other chats. */
  public record Bound(long bindingId, long personId, Set<Role> roles, List<String> others) {}

  public record Link(long bindingId, long personId, String address, Instant since) {}

  /** Shows a code, the link's payload or the typed form (spaces, dashes and case don't matter). */
  public Shown show(long schoolId, String address, String code) {
    throw new UnsupportedOperationException();
  }

  /** «Да, это я»: uses the code that this very chat has shown, and records the consent. */
  public Outcome<Bound> accept(
      long schoolId, String address, long codeId, String consentTextVersion) {
    throw new UnsupportedOperationException();
  }

  /** «Нет»: the offer is forgotten, the code stays unused. */
  public void decline(long schoolId, String address, long codeId) {
    throw new UnsupportedOperationException();
  }

  /** Ends every binding of this chat (/unlink): consent withdrawn, unsent messages dropped. */
  public int unlink(long schoolId, String address) {
    throw new UnsupportedOperationException();
  }

  /**
   * The office ends one person's bindings. Refused to everyone but director, deputy, technician.
   */
  public Outcome<Integer> unlinkPerson(Actor actor, long personId) {
    throw new UnsupportedOperationException();
  }

  /** The chat is out of reach (blocked): its bindings end. */
  public int gone(long schoolId, String address) {
    throw new UnsupportedOperationException();
  }

  public List<Link> linksOf(long schoolId, long personId) {
    throw new UnsupportedOperationException();
  }
}
