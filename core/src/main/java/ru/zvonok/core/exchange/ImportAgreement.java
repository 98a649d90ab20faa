package ru.zvonok.core.exchange;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Who asked for an import, and whether what it comes to is what was agreed to.
 *
 * @param personId null: the command line
 * @param stands asked last, when all is written and nothing committed: false, and nothing stays.
 *     What it writes itself goes the same way
 */
public record ImportAgreement(@Nullable Long personId, Predicate<ImportReport> stands) {

  static final ImportAgreement COMMAND_LINE = new ImportAgreement(null, _ -> true);
}
