package ru.zvonok.bot;

import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import ru.zvonok.bot.setting.WrongSetting;

/**
 * Why the application can't start, in one sentence on standard error instead of a page of stack.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class StartFailure implements SpringBootExceptionReporter {

  @Override
  public boolean reportException(Throwable failure) {
    Optional<String> sentence = sentence(failure);
    sentence.ifPresent(System.err::println);
    return sentence.isPresent();
  }

  /** Empty: nothing that the settings could put right. */
  static Optional<String> sentence(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      String sentence =
          switch (cause) {
            case WrongSetting wrong -> wrong.getMessage();
            case PortInUseException taken ->
                "Port "
                    + taken.getPort()
                    + " is taken: set SERVER_PORT (or ZVONOK_MANAGEMENT_PORT) to a free one.";
            case SQLException database -> database(database.getSQLState());
            default -> null;
          };
      if (sentence != null) {
        return Optional.of(sentence);
      }
    }
    return Optional.empty();
  }

  private static @Nullable String database(@Nullable String state) {
    if (state == null) {
      return null;
    }
    return switch (state.substring(0, 2)) {
      case "08" -> "The database of ZVONOK_DATABASE_URL can't be reached.";
      case "28" -> "The database refuses ZVONOK_DATABASE_USER or ZVONOK_DATABASE_PASSWORD.";
      case "3D" -> "The database named in ZVONOK_DATABASE_URL doesn't exist: create it first.";
      default -> null;
    };
  }
}
