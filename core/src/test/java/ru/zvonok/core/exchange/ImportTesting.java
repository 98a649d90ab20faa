package ru.zvonok.core.exchange;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.StringJoiner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import ru.zvonok.core.TestDatabase;
import ru.zvonok.core.school.School;
import ru.zvonok.core.school.SchoolScope;
import ru.zvonok.core.school.Schools;

/** An empty database with one unnamed school, and words to import files and look at the outcome. */
abstract class ImportTesting {

  static final LocalDate MONDAY = LocalDate.of(2025, 10, 13);

  @TempDir Path temp = Path.of("");

  private static final TestDatabase DATABASE = TestDatabase.fresh();
  private final AnnotationConfigApplicationContext context =
      new AnnotationConfigApplicationContext();
  long school;

  @BeforeEach
  void school() {
    // As an instance, so that the context leaves the shared pool open.
    context.getBeanFactory().registerSingleton("dataSource", DATABASE.dataSource());
    context.registerBean(
        Clock.class,
        () -> Clock.fixed(MONDAY.atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC));
    context.registerBean(JdbcClient.class, () -> JdbcClient.create(DATABASE.dataSource()));
    context.scan(
        "ru.zvonok.core.curriculum",
        "ru.zvonok.core.decision",
        "ru.zvonok.core.exchange",
        "ru.zvonok.core.journal",
        "ru.zvonok.core.people",
        "ru.zvonok.core.school");
    context.refresh();
    DATABASE.asOwner("truncate school restart identity cascade");
    School created = schools().create("Школа", ZoneId.of("Europe/Moscow"));
    school = created.id();
  }

  /** Something that the application itself may not do. */
  void asOwner(String command) {
    DATABASE.asOwner(school, command);
  }

  @AfterEach
  void close() {
    context.close();
  }

  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  Schools schools() {
    return bean(Schools.class);
  }

  ImportReport take(RosterFiles files) {
    return takeOn(MONDAY, files);
  }

  ImportReport takeOn(LocalDate today, RosterFiles files) {
    return take(today, false, files.folder(temp));
  }

  ImportReport take(LocalDate today, boolean endMissing, Path... files) {
    return bean(Imports.class).apply(school, List.of(files), new ImportOptions(endMissing, today));
  }

  /** What a query of the school shows, a line a row, values parted by spaces. */
  List<String> rows(String sql) {
    TransactionTemplate transaction =
        new TransactionTemplate(bean(PlatformTransactionManager.class));
    return SchoolScope.in(
        school,
        () ->
            transaction.execute(
                _ -> bean(JdbcClient.class).sql(sql).query(ImportTesting::line).list()));
  }

  private static String line(ResultSet row, int ignored) throws SQLException {
    StringJoiner line = new StringJoiner(" ");
    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
      String value = row.getString(i);
      if (value != null) {
        line.add(value);
      }
    }
    return line.toString();
  }

  void write(String sql) {
    TransactionTemplate transaction =
        new TransactionTemplate(bean(PlatformTransactionManager.class));
    SchoolScope.run(
        school,
        () -> transaction.executeWithoutResult(_ -> bean(JdbcClient.class).sql(sql).update()));
  }

  static List<ProblemCode> codes(ImportReport report) {
    return report.problems().stream().map(Problem::code).toList();
  }

  static List<NoticeCode> notices(ImportReport report) {
    return report.notices().stream().map(Notice::code).toList();
  }
}
