package ru.zvonok.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import ru.zvonok.bot.action.Action;
import ru.zvonok.bot.action.ActionCodec;
import ru.zvonok.bot.action.JournalAction;
import ru.zvonok.core.journal.AttendanceCode;
import ru.zvonok.standin.Phone;
import ru.zvonok.standin.StandIn;
import ru.zvonok.standin.world.ChatMessage;
import ru.zvonok.standin.world.User;

/**
 * The lesson of a class that is going on, not filled yet, and whose it is.
 *
 * @param teacher the number of the teacher's chat
 */
record Roll(long lesson, int classId, int teacher) {

  private static final Duration ANSWER = Duration.ofMinutes(3);

  /** One for each class that is taught whole now; nobody is absent in it any more. */
  static List<Roll> now(Server server) throws SQLException {
    server.admin(
        "delete from attendance where school_id = 1 and lesson_id in (select id from lesson"
            + " where school_id = 1 and day = date '2026-05-20' and ends_at >= timestamptz '"
            + MadeUpYear.NOW
            + "')");
    List<Roll> rolls = new ArrayList<>();
    try (Connection admin = server.admin();
        Statement statement = admin.createStatement();
        ResultSet row =
            statement.executeQuery(
                """
                select distinct on (group_id) id, group_id, teacher_id - 300000
                from lesson
                where school_id = 1 and day = date '2026-05-20'
                  and ends_at >= timestamptz '%s' and group_id <= 1000
                order by group_id, number
                """
                    .formatted(MadeUpYear.NOW))) {
      while (row.next()) {
        rolls.add(new Roll(row.getLong(1), row.getInt(2), row.getInt(3)));
      }
    }
    return rolls;
  }

  /** The n-th student of the class, from 0. */
  int student(MadeUpYear year, int n) {
    return (classId - 1) * year.size() + n + 1;
  }

  static Phone open(StandIn telegram, long chat, String name) {
    Phone phone = telegram.phone(User.of(chat, name));
    phone.send("/menu");
    phone.awaitMessage(ChatMessage::fromBot, ANSWER);
    return phone;
  }

  Phone open(StandIn telegram) {
    return open(telegram, MadeUpYear.teacher(teacher), "Учитель " + teacher);
  }

  ChatMessage absent(Phone phone, ChatMessage message, int student) {
    return tap(
        phone, message, new JournalAction.Note(lesson, student, null, AttendanceCode.ABSENT, null));
  }

  ChatMessage confirm(Phone phone, ChatMessage message) {
    return tap(phone, message, new JournalAction.ConfirmRoll(lesson));
  }

  private static ChatMessage tap(Phone phone, ChatMessage message, Action action) {
    phone.tapData(message, ActionCodec.encode(action));
    return phone.awaitMessage(ChatMessage::fromBot, ANSWER);
  }
}
