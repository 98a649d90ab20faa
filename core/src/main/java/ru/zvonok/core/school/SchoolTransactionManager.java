package ru.zvonok.core.school;

import static java.util.Objects.requireNonNull;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Binds each transaction to the school of {@link SchoolScope}: the second wall between schools. The
 * setting is the transaction's own, so a pooled connection never carries it on.
 */
final class SchoolTransactionManager extends JdbcTransactionManager {

  SchoolTransactionManager(DataSource dataSource) {
    super(dataSource);
  }

  @Override
  protected void doBegin(Object transaction, TransactionDefinition definition) {
    super.doBegin(transaction, definition);
    Long school = SchoolScope.current();
    try (PreparedStatement bind =
        begun().getConnection().prepareStatement("select set_config('zvonok.school', ?, true)")) {
      bind.setString(1, school == null ? "" : school.toString());
      bind.execute();
    } catch (SQLException e) {
      doCleanupAfterCompletion(transaction);
      throw new CannotCreateTransactionException("the transaction has no school", e);
    }
  }

  private ConnectionHolder begun() {
    return (ConnectionHolder)
        requireNonNull(TransactionSynchronizationManager.getResource(obtainDataSource()));
  }
}
