package ru.zvonok.core.access;

import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import ru.zvonok.core.SchoolFixture;
import ru.zvonok.core.TestClock;
import ru.zvonok.core.TestCore;
import ru.zvonok.core.TestDatabase;

/** A made-up school of its own for each test, on Tuesday 14 October 2025 at ten o'clock. */
@NullUnmarked
abstract class InSchool {

  static final TestClock CLOCK = TestClock.inMoscow("2025-10-14T10:00");
  static TestDatabase database;
  static TestCore core;

  SchoolFixture school;

  @BeforeAll
  static void start() {
    database = TestDatabase.fresh();
    core = TestCore.on(database, CLOCK);
  }

  @AfterAll
  static void stop() {
    core.close();
    database.close();
  }

  @BeforeEach
  void newSchool() {
    CLOCK.set(TestClock.moscow("2025-10-14T10:00"));
    school = SchoolFixture.in(database.dataSource());
  }

  <T> T in(Supplier<T> work) {
    return TestCore.in(school, work);
  }

  <T> T get(Class<T> service) {
    return core.get(service);
  }

  Actor as(long personId, Role role) {
    return new Actor(school.id(), personId, role.hat(), Set.of(role), Via.BUTTON);
  }

  int count(String sql, Object... values) {
    return school.rows().with(jdbc -> jdbc.sql(sql).params(values).query(Integer.class).single());
  }

  static <T> T done(Outcome<T> outcome) {
    return switch (outcome) {
      case Outcome.Done<T>(T value) -> value;
      case Outcome.Refused<T>(Refusal why) -> throw new AssertionError("refused: " + why);
    };
  }
}
