package ru.zvonok.core.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ru.zvonok.core.people.PersonName;

/**
 * An import on record: who brought in what, and what came of it.
 *
 * @param who null: the command line
 */
public record Imported(
    Instant at,
    @Nullable PersonName who,
    List<LoggedFile> files,
    Map<Kind, Tally> counts,
    boolean endMissing) {

  /**
   * @param sha256 of its content, in hex; null: a folder
   */
  public record LoggedFile(String name, @Nullable String sha256) {}
}
