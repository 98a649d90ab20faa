package ru.zvonok.bot;

import static java.util.Objects.requireNonNull;

import java.util.function.Supplier;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import ru.zvonok.bot.action.Action;
import ru.zvonok.bot.dialog.Handler;
import ru.zvonok.bot.dialog.Reply;

/** A handler's answer in a transaction of the kind that the dialog gives it. */
public final class Answering {

  private static final String WRITES = "25006";

  private Answering() {}

  /**
   * What only shows is read where nothing can be written; only lessons that nobody has looked at
   * yet are laid for it first, once.
   */
  public static Reply by(
      Handler handler,
      Action action,
      PlatformTransactionManager transactions,
      Supplier<Reply> answer) {
    TransactionTemplate transaction = new TransactionTemplate(transactions);
    boolean shows = handler.shows().contains(action.getClass());
    transaction.setReadOnly(shows);
    try {
      return requireNonNull(transaction.execute(_ -> answer.get()));
    } catch (UncategorizedSQLException e) {
      if (!shows || !WRITES.equals(requireNonNull(e.getSQLException()).getSQLState())) {
        throw e;
      }
      transaction.setReadOnly(false);
      requireNonNull(transaction.execute(_ -> answer.get()));
      transaction.setReadOnly(true);
      return requireNonNull(transaction.execute(_ -> answer.get()));
    }
  }
}
