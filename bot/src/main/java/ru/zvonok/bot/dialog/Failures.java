package ru.zvonok.bot.dialog;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** What a failure means for an update, and how it is told without what anyone wrote. */
public final class Failures {

  private static final int FRAMES = 4;

  private Failures() {}

  /** The database is out of reach: the update waits, however long that takes. */
  static boolean databaseGone(Throwable failure) {
    return failure instanceof CannotCreateTransactionException
        || failure instanceof DataAccessResourceFailureException
        || failure instanceof RecoverableDataAccessException
        || failure instanceof TransactionSystemException;
  }

  /** Two got in each other's way: worth another try or two. */
  static boolean passing(Throwable failure) {
    return failure instanceof TransientDataAccessException;
  }

  /** Classes and places; messages may hold names and marks, so they stay out of the log. */
  public static String describe(Throwable failure) {
    String causes =
        Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
            .limit(5)
            .map(cause -> cause.getClass().getName())
            .collect(Collectors.joining(" < "));
    String places =
        Arrays.stream(failure.getStackTrace())
            .filter(frame -> frame.getClassName().startsWith("ru.zvonok"))
            .limit(FRAMES)
            .map(frame -> frame.getFileName() + ":" + frame.getLineNumber())
            .collect(Collectors.joining(", "));
    return causes + " at " + places;
  }
}
