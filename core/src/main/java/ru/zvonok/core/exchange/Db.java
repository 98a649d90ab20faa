package ru.zvonok.core.exchange;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * The database for one import of one school. Many rows go in one statement, as JSON that the
 * statement unfolds with {@code json_to_recordset}: no query stands in a loop.
 */
record Db(JdbcClient jdbc, long school, LocalDate today) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  JdbcClient.StatementSpec sql(String sql) {
    return jdbc.sql(sql).param("school", school);
  }

  /** For a statement that reads {@code json_to_recordset(cast(:rows as json))}. */
  JdbcClient.StatementSpec rows(String sql, List<?> rows) {
    return sql(sql).param("rows", JSON.writeValueAsString(rows));
  }

  LocalDate yesterday() {
    return today.minusDays(1);
  }
}
