package ru.zvonok.core.school;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The schools of a database by what people call them: the id of their files, or their name. */
public final class SchoolDirectory {

  private final List<Entry> all;

  SchoolDirectory(List<Entry> all) {
    this.all = List.copyOf(all);
  }

  /** Empty: nobody is called so, or several are. The id goes before a name. */
  public Optional<School> find(String named) {
    return all.stream()
        .filter(one -> named.equals(one.externalId()))
        .findFirst()
        .or(() -> Optional.of(byName(named)).filter(found -> found.size() == 1).map(List::getFirst))
        .map(Entry::school);
  }

  /**
   * The school that is called so.
   *
   * @throws IllegalArgumentException in a sentence, when none or several are
   */
  public School of(String named) {
    return find(named)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    byName(named).isEmpty()
                        ? "There is no school " + named + " here."
                        : "Several schools here are called " + named + ": name it by its ID."));
  }

  private List<Entry> byName(String named) {
    return all.stream().filter(one -> one.school().name().equals(named)).toList();
  }

  record Entry(School school, @Nullable String externalId) {}
}
