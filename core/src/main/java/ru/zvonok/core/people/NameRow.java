package ru.zvonok.core.people;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * A person's name as a query has it: {@code family_name}, {@code given_name}, {@code patronymic}.
 */
public final class NameRow {

  private NameRow() {}

  public static PersonName of(ResultSet row) throws SQLException {
    return new PersonName(
        row.getString("family_name"), row.getString("given_name"), row.getString("patronymic"));
  }
}
