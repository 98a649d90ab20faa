package ru.zvonok.core.importing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code import_job}: what people do with them. */
@Repository
class JobRows {

  static final String COLUMNS = "id, person_id, address, version, files, phase, card, attempts";

  private final JdbcClient jdbc;
  private final Clock clock;

  JobRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  ImportJob insert(ImportDesk.Sender by, ChatFile file, Instant notBefore) {
    return jdbc.sql(
            """
            insert into import_job
              (school_id, person_id, address, files, phase, not_before, changed_at)
            values
              (:school, :person, :address, cast(:files as jsonb), cast(:phase as jsonb),
               :notBefore, :now)
            returning
            """
                + COLUMNS)
        .param("school", by.actor().schoolId())
        .param("person", by.actor().personId())
        .param("address", by.address())
        .param("files", JobJson.write(List.of(file)))
        .param("phase", JobJson.write(new ImportPhase.Checking()))
        .param("notBefore", utc(notBefore))
        .param("now", utc(clock.instant()))
        .query(JobRows::read)
        .single();
  }

  /** The newest that is still open in this chat. Index: import_job_address. */
  Optional<ImportJob> gathered(long schoolId, String address, long personId) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + """
                 from import_job
                where school_id = :school and address = :address and person_id = :person
                  and phase ->> 'is' in ('Checking', 'Checked', 'Failed')
                order by id desc
                limit 1
                for update
                """)
        .param("school", schoolId)
        .param("address", address)
        .param("person", personId)
        .query(JobRows::read)
        .optional();
  }

  Optional<ImportJob> locked(long schoolId, long jobId) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + " from import_job where school_id = :school and id = :id for update")
        .param("school", schoolId)
        .param("id", jobId)
        .query(JobRows::read)
        .optional();
  }

  /** What is asked for has changed; whoever is at work on what was asked before goes on in vain. */
  void change(long schoolId, ImportJob job, Instant notBefore) {
    jdbc.sql(
            """
            update import_job
            set version = :version, files = cast(:files as jsonb), phase = cast(:phase as jsonb),
              not_before = :notBefore, attempts = 0, changed_at = :now
            where school_id = :school and id = :id
            """)
        .param("version", job.version())
        .param("files", JobJson.write(job.files()))
        .param("phase", JobJson.write(job.phase()))
        .param("notBefore", utc(notBefore))
        .param("now", utc(clock.instant()))
        .param("school", schoolId)
        .param("id", job.id())
        .update();
  }

  int nextCard(long schoolId, long jobId) {
    return jdbc.sql(
            """
            update import_job set card = card + 1
            where school_id = :school and id = :id
            returning card
            """)
        .param("school", schoolId)
        .param("id", jobId)
        .query(Integer.class)
        .single();
  }

  void delete(long schoolId, long jobId) {
    jdbc.sql("delete from import_job where school_id = :school and id = :id")
        .param("school", schoolId)
        .param("id", jobId)
        .update();
  }

  void deleteOf(long schoolId, long bindingId, String address) {
    jdbc.sql(
            """
            delete from import_job job using binding b
            where b.school_id = :school and b.id = :binding
              and job.school_id = :school and job.address = :address
              and job.person_id = b.person_id
            """)
        .param("school", schoolId)
        .param("binding", bindingId)
        .param("address", address)
        .update();
  }

  static ImportJob read(ResultSet row, int at) throws SQLException {
    return new ImportJob(
        row.getLong("id"),
        row.getLong("person_id"),
        row.getString("address"),
        row.getInt("version"),
        JobJson.files(row.getString("files")),
        JobJson.phase(row.getString("phase")),
        row.getInt("card"),
        row.getInt("attempts"));
  }

  static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
