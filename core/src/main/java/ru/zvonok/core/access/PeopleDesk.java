package ru.zvonok.core.access;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.zvonok.core.people.Directory;
import ru.zvonok.core.people.PersonName;

/**
 * The office's desk (4.2.3, 4.2.4): finds a person and sees what they are and how they are linked,
 * nothing of the journal. Refused to everyone but director, deputy and technical specialist.
 */
@Service
public class PeopleDesk {

  /**
   * @param className the student's class today; null: not a student
   */
  public record Entry(
      long personId, PersonName name, Set<Role> roles, @Nullable String className) {}

  /** A person with the chats that are theirs now, the oldest first. */
  public record Card(Entry entry, List<Linking.Link> links) {}

  private final Directory directory;
  private final RolesToday roles;
  private final Linking linking;

  PeopleDesk(Directory directory, RolesToday roles, Linking linking) {
    this.directory = directory;
    this.roles = roles;
    this.linking = linking;
  }

  /**
   * By the beginning of the surname, then perhaps of the first name: «Иван», «иванов пет».
   *
   * @return at most {@link Directory#MOST}, in the order of their names
   */
  @Transactional(readOnly = true)
  public Outcome<List<Entry>> find(Actor actor, String words) {
    if (!mayManage(actor)) {
      return Outcome.refused(new Refusal.NotYours());
    }
    return Outcome.done(entries(actor, directory.search(actor.schoolId(), words)));
  }

  @Transactional(readOnly = true)
  public Outcome<Card> open(Actor actor, long personId) {
    if (!mayManage(actor)) {
      return Outcome.refused(new Refusal.NotYours());
    }
    return directory
        .person(actor.schoolId(), personId)
        .map(found -> entries(actor, List.of(found)).getFirst())
        .map(entry -> new Card(entry, linking.linksOf(actor.schoolId(), personId)))
        .<Outcome<Card>>map(Outcome::done)
        .orElseGet(() -> Outcome.refused(new Refusal.NotYours()));
  }

  private List<Entry> entries(Actor actor, List<Directory.Found> found) {
    Map<Long, Set<Role>> known =
        roles.of(actor.schoolId(), found.stream().map(Directory.Found::personId).toList());
    return found.stream()
        .map(
            one ->
                new Entry(
                    one.personId(),
                    one.name(),
                    known.getOrDefault(one.personId(), Set.of()),
                    one.className()))
        .toList();
  }

  private static boolean mayManage(Actor actor) {
    return Permissions.MANAGE_ACCESS.allow(actor, Permissions.Tie.NONE);
  }
}
