package ru.zvonok.core.alert;

import java.util.List;

/** What is to be done with a claimed row, decided from what stands now. */
sealed interface Errand {

  record Send(Parcel parcel) implements Errand {}

  /** Nothing that the family doesn't know: changed, and changed back. */
  record Known() implements Errand {}

  /** Nothing to send, or nobody who may have it. */
  record Drop(String why) implements Errand {}

  static Errand of(Claimed row) {
    if (!row.standing()) {
      return new Drop("no right to it any more");
    }
    return switch (row.kind()) {
      case ANSWER, NOTICE, REMINDER, BROADCAST ->
          new Send(
              new Parcel.Note(row.id(), row.address(), row.kind(), row.payload(), row.attempt()));
      case ALERT -> alert(row);
    };
  }

  private static Errand alert(Claimed row) {
    List<FactLine> lines = row.lines().stream().filter(line -> !line.moot()).toList();
    if (lines.isEmpty()) {
      return new Drop("undone before it was told");
    }
    if (lines.stream().noneMatch(FactLine::news)) {
      return new Known();
    }
    FactLine first = lines.getFirst();
    AlertView view =
        new AlertView(
            first.studentId(),
            first.childGivenName(),
            lines.stream().map(FactLine::shown).toList());
    return new Send(
        new Parcel.Alert(row.id(), row.address(), view, row.messageRef(), row.attempt()));
  }
}
