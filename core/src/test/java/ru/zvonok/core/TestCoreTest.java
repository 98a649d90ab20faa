package ru.zvonok.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class TestCoreTest {

  @Test
  void coreStartsWithoutAFrontEndAndItsTransactionsSeeOneSchool() {
    try (TestDatabase database = TestDatabase.fresh();
        TestCore core = TestCore.on(database, TestClock.inMoscow("2025-10-14T10:00"))) {
      SchoolFixture school = SchoolFixture.in(database.dataSource());
      SchoolFixture.in(database.dataSource());

      assertThat(TestCore.in(school, () -> studentsSeen(core))).isEqualTo(14);
    }
  }

  private static Integer studentsSeen(TestCore core) {
    return new TransactionTemplate(core.get(PlatformTransactionManager.class))
        .execute(
            _ ->
                core.get(JdbcClient.class)
                    .sql("select count(*) from enrolment")
                    .query(Integer.class)
                    .single());
  }
}
