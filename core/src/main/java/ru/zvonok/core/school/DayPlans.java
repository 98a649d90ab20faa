package ru.zvonok.core.school;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * For queries over many days. After a few calls the database plans a prepared query for days that
 * it doesn't look at and takes a year for a day or two, which once cost minutes instead of a
 * second. Such queries are rare and long: planning each one anew is nothing beside them.
 */
@Component
public class DayPlans {

  private final JdbcClient jdbc;

  DayPlans(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** From here to the end of the transaction each query is planned for its own days. */
  public void lookAtDays() {
    jdbc.sql("select set_config('plan_cache_mode', 'force_custom_plan', true)").query().singleRow();
  }
}
