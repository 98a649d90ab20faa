package ru.zvonok.bot.day;

import static java.util.Objects.requireNonNull;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import ru.zvonok.bot.action.ActionCodec;
import ru.zvonok.bot.action.JournalAction;
import ru.zvonok.core.SchoolFixture;
import ru.zvonok.core.TestDatabase;
import ru.zvonok.standin.Phone;
import ru.zvonok.standin.StandIn;
import ru.zvonok.standin.world.ChatMessage;
import ru.zvonok.standin.world.User;
import tools.jackson.databind.node.ObjectNode;

/** People of a made-up school on the morning of a lesson, each with a phone, none yet answered. */
final class Cast {

  static final String MORNING = "2025-10-14T08:40";
  static final Duration PATIENCE = Duration.ofSeconds(90);

  final SchoolFixture school;
  final Phone teacher;
  final Phone mother;
  final Phone director;
  final Phone deputy;
  final Phone father;

  private final StandIn telegram;
  private final long first;

  Cast(TestDatabase database, StandIn telegram) {
    this.telegram = telegram;
    school = SchoolFixture.in(database.dataSource());
    teacher = phone(601, "Мария", school.mathTeacher());
    mother = phone(602, "Инна", school.ivansMother());
    director = phone(603, "Нина", school.director());
    deputy = phone(604, "Лев", school.deputy());
    father = phone(605, "Олег", school.ivansFather());
    school.rows().run("update school set settings = settings || '{\"undo_seconds\": 0}'");
    // A reminder to a chat that its person never opened would end the binding.
    mother.send("/menu");
    teacher.send("/lessons");
    father.send("/menu");
    first = number(telegram.updates().getFirst());
  }

  private Phone phone(long id, String name, long person) {
    Phone phone = telegram.phone(User.of(id, name));
    school.rows().bind(person, Long.toString(phone.chatId()));
    return phone;
  }

  /** The lesson, when those who have written are answered and its roll is called. */
  long lessonWithItsRoll() {
    mother.awaitMessage(ChatMessage::fromBot, PATIENCE);
    teacher.awaitMessage(ChatMessage::fromBot, PATIENCE);
    father.awaitMessage(ChatMessage::fromBot, PATIENCE);
    long lesson =
        rows(
            """
            select l.id from lesson l join subject s on s.id = l.subject_id
            where l.number = 1 and l.day = '2025-10-14' and s.name = 'Математика'
            """);
    teacher.tapData(ActionCodec.encode(new JournalAction.ConfirmRoll(lesson)));
    await()
        .atMost(PATIENCE)
        .until(() -> rows("select count(*) from revision where entry = 'ROLL'") == 1);
    return lesson;
  }

  /** By their numbers: the stand-in remembers the latest ones alone. */
  long updates() {
    return number(telegram.updates().getLast()) - first + 1;
  }

  static long answers(Phone phone) {
    return phone.messages().stream().filter(ChatMessage::fromBot).count();
  }

  void nothingWaits() {
    await()
        .atMost(PATIENCE)
        .until(() -> rows("select count(*) from outbox where state = 'PENDING'") == 0);
  }

  long rows(String sql) {
    return requireNonNull(school.rows().with(jdbc -> jdbc.sql(sql).query(Long.class).single()));
  }

  private static long number(ObjectNode update) {
    return update.path("update_id").longValue();
  }
}
