package ru.zvonok.bot.dialog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.zvonok.core.access.Hat;
import ru.zvonok.core.alert.Straight;
import tools.jackson.core.JacksonException;

/** The rows of {@code chat}: what a chat wears, speaks and is asked for. */
@Repository
class Chats {

  private static final Logger LOG = LoggerFactory.getLogger(Chats.class);

  private final JdbcClient jdbc;
  private final Clock clock;

  Chats(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  Chat at(long schoolId, String address) {
    return jdbc.sql(
            """
            select address, person_id, hat, language, awaiting, commands
            from chat
            where school_id = :school and address = :address
            """)
        .param("school", schoolId)
        .param("address", address)
        .query((row, _) -> chat(row))
        .optional()
        .orElseGet(() -> Chat.unknown(address));
  }

  /**
   * How a chat stands for an answer past the outbox; empty: it isn't known.
   *
   * @param free nothing waits to be sent to it
   * @param past one of the later updates is done
   */
  record Standing(Chat chat, boolean free, boolean past) {}

  Optional<Standing> standing(long schoolId, String address, List<Long> later) {
    return jdbc.sql(
            "select address, person_id, hat, language, awaiting, commands, "
                + Straight.FREE
                + " as free, "
                + DoneUpdates.ANY
                + " as past\nfrom chat where school_id = :school and address = :address")
        .param("school", schoolId)
        .param("address", address)
        .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
        .param("updates", later.toArray(Long[]::new))
        .query((row, _) -> new Standing(chat(row), row.getBoolean("free"), row.getBoolean("past")))
        .optional();
  }

  void save(long schoolId, Chat chat) {
    Wear wear = chat.wear();
    jdbc.sql(
            """
            insert into chat
              (school_id, address, person_id, hat, language, awaiting, commands, changed_at)
            values
              (:school, :address, :person, :hat, :language, :awaiting::jsonb, :commands, :now)
            on conflict (school_id, address) do update
            set person_id = excluded.person_id, hat = excluded.hat, language = excluded.language,
                awaiting = excluded.awaiting, commands = excluded.commands,
                changed_at = excluded.changed_at
            """)
        .param("school", schoolId)
        .param("address", chat.address())
        .param("person", wear == null ? null : wear.personId())
        .param("hat", wear == null ? null : wear.hat().name())
        .param("language", chat.language())
        .param("awaiting", chat.asked() == null ? null : DialogJson.write(chat.asked()))
        .param("commands", chat.commands())
        .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
        .update();
  }

  /** False: the chat's menu was the strangers' already. */
  boolean forgetCommands(long schoolId, String address) {
    return jdbc.sql(
                """
                update chat set commands = null
                where school_id = :school and address = :address and commands is not null
                """)
            .param("school", schoolId)
            .param("address", address)
            .update()
        > 0;
  }

  /** A chat that is nobody's any more leaves nothing behind (152-FZ). */
  void forget(long schoolId, String address) {
    jdbc.sql("delete from chat where school_id = :school and address = :address")
        .param("school", schoolId)
        .param("address", address)
        .update();
  }

  private static Chat chat(ResultSet row) throws SQLException {
    String hat = row.getString("hat");
    return new Chat(
        row.getString("address"),
        hat == null ? null : new Wear(row.getLong("person_id"), Hat.valueOf(hat)),
        row.getString("language"),
        asked(row.getString("awaiting")),
        row.getString("commands"));
  }

  /** Null also for what an older release asked in words that this one doesn't know. */
  private static @Nullable Asked asked(@Nullable String json) {
    if (json == null) {
      return null;
    }
    try {
      return DialogJson.read(json, Asked.class);
    } catch (JacksonException e) {
      LOG.warn("awaited words of another release are dropped");
      return null;
    }
  }
}
