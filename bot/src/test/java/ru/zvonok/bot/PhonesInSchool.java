package ru.zvonok.bot;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import ru.zvonok.core.SchoolFixture;
import ru.zvonok.core.TestClock;
import ru.zvonok.core.TestCore;
import ru.zvonok.core.TestDatabase;
import ru.zvonok.core.access.IssuedCode;
import ru.zvonok.core.access.LinkCodes;
import ru.zvonok.core.access.LinkCodes.Handed;
import ru.zvonok.core.access.Outcome;

/** A made-up school of its own for each test and phones in it, on Tuesday 14 October 2025. */
@NullUnmarked
public abstract class PhonesInSchool {

  private static TestDatabase database;
  private static TestCore core;

  protected SchoolFixture school;

  @BeforeAll
  static void start() {
    database = TestDatabase.fresh();
    core = TestCore.on(database, TestClock.inMoscow("2025-10-14T16:00"), Phone::installAll);
  }

  @AfterAll
  static void stop() {
    core.close();
    database.close();
  }

  @BeforeEach
  void newSchool() {
    school = SchoolFixture.in(database.dataSource());
  }

  protected Phone stranger(String address) {
    return new Phone(core, school, address);
  }

  /** A phone whose chat is bound already. */
  protected Phone phoneOf(long personId, String address) {
    school.rows().bind(personId, address);
    return stranger(address);
  }

  protected IssuedCode codeFor(long personId) {
    Outcome<IssuedCode> code =
        TestCore.in(
            school,
            () ->
                core.get(LinkCodes.class)
                    .issue(school.id(), personId, Handed.ON_THE_SPOT, null, null));
    return ((Outcome.Done<IssuedCode>) code).value();
  }

  protected <T> T get(Class<T> service) {
    return core.get(service);
  }
}
