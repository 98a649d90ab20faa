package ru.zvonok.core.exchange;

import static java.util.Objects.requireNonNull;

import java.nio.file.Files;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ru.zvonok.core.exchange.Imported.LoggedFile;
import ru.zvonok.core.people.PersonName;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What was brought in, on record for good: the database refuses to change or remove a line. */
@Component
public class ImportLog {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final TypeReference<List<LoggedFile>> FILES = new TypeReference<>() {};
  private static final TypeReference<Map<Kind, Tally>> COUNTS = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final Clock clock;

  ImportLog(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** The newest first. Index: import_log_newest. */
  @Transactional(readOnly = true)
  public List<Imported> newest(long schoolId, int atMost) {
    return jdbc.sql(
            """
            select l.at, l.files, l.counts, l.end_missing,
              p.family_name, p.given_name, p.patronymic
            from import_log l
            left join person p on p.id = l.person_id
            where l.school_id = :school
            order by l.id desc
            limit :atMost
            """)
        .param("school", schoolId)
        .param("atMost", atMost)
        .query((row, _) -> line(row))
        .list();
  }

  static List<LoggedFile> logged(ImportFiles files) {
    return files.all().stream()
        .map(
            file ->
                new LoggedFile(
                    file.name(),
                    Files.isRegularFile(file.path()) ? FileHash.of(file.path()) : null))
        .toList();
  }

  /** In the transaction that writes what the files say. */
  void write(
      long schoolId,
      @Nullable Long personId,
      List<LoggedFile> files,
      boolean endMissing,
      Map<Kind, Tally> counts) {
    jdbc.sql(
            """
            insert into import_log (school_id, person_id, files, counts, end_missing, at)
            values (:school, :person, cast(:files as jsonb), cast(:counts as jsonb), :ended, :now)
            """)
        .param("school", schoolId)
        .param("person", personId)
        .param("files", JSON.writeValueAsString(files))
        .param("counts", JSON.writeValueAsString(counts))
        .param("ended", endMissing)
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  private static Imported line(ResultSet row) throws SQLException {
    String family = row.getString("family_name");
    return new Imported(
        requireNonNull(row.getObject("at", OffsetDateTime.class)).toInstant(),
        family == null
            ? null
            : new PersonName(family, row.getString("given_name"), row.getString("patronymic")),
        JSON.readValue(row.getString("files"), FILES),
        JSON.readValue(row.getString("counts"), COUNTS),
        row.getBoolean("end_missing"));
  }
}
