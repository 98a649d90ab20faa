package ru.zvonok.core.importing;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import ru.zvonok.core.exchange.ImportReport;
import ru.zvonok.core.exchange.Kind;
import ru.zvonok.core.exchange.Tally;

/** How far an import is. The names are kept in the database. */
public sealed interface ImportPhase {

  /** Waits for its turn, or is being read. */
  record Checking() implements ImportPhase {}

  /**
   * Read; now it is for the person to decide.
   *
   * @param report the first findings; all of them are told once and not kept
   * @param ending the same if who and what is missing from the files is ended; null: nothing is
   *     missing, or there are errors
   * @param surprised it was agreed to, but the school had changed meanwhile, and nothing was
   *     written
   */
  record Checked(ImportReport report, @Nullable ImportReport ending, boolean surprised)
      implements ImportPhase {

    /** Null: this can't be had. */
    public @Nullable ImportReport report(boolean endMissing) {
      return endMissing ? ending : report;
    }
  }

  /** Agreed to: exactly this is to be written. */
  record Applying(Map<Kind, Tally> agreed, boolean endMissing) implements ImportPhase {}

  record Applied(Map<Kind, Tally> counts) implements ImportPhase {}

  /**
   * @param file the name of the one that is to blame; empty: none in particular
   */
  record Failed(Why why, String file) implements ImportPhase {}

  /** Why files could not be read. Nothing was written. */
  enum Why {
    /** The messenger has the file no more. */
    GONE,
    TOO_BIG,
    /** The messenger didn't give it, again and again. */
    OUT_OF_REACH,
    /** It isn't the one that was checked. */
    ANOTHER_FILE,
    /** Something broke in reading it, again and again. */
    BROKEN
  }
}
