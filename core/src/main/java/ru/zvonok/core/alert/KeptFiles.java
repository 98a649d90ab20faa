package ru.zvonok.core.alert;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Files on their way out. A file is kept in the transaction of the letter that brings it, and is
 * gone once that letter is settled; one that no letter took is gone after three days.
 */
@Service
public class KeptFiles {

  /** What a messenger takes from a bot. */
  public static final int LARGEST = 50 << 20;

  private static final Duration LONGEST = Duration.ofDays(3);

  private final JdbcClient jdbc;
  private final Clock clock;

  KeptFiles(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Keeps a file until it is sent; returns its number for the letter.
   *
   * @param content 1 byte to 50 MB
   */
  @Transactional
  public long keep(long schoolId, String name, String mime, byte[] content) {
    if (content.length == 0 || content.length > LARGEST) {
      throw new IllegalArgumentException("a file has 1 byte to 50 MB");
    }
    jdbc.sql("delete from kept_file where school_id = :school and kept_at < :before")
        .param("school", schoolId)
        .param("before", Utc.of(clock.instant().minus(LONGEST)))
        .update();
    return jdbc.sql(
            """
            insert into kept_file (school_id, name, mime, content, kept_at)
            values (:school, :name, :mime, :content, :now)
            returning id
            """)
        .param("school", schoolId)
        .param("name", name)
        .param("mime", mime)
        .param("content", content)
        .param("now", Utc.of(clock.instant()))
        .query(Long.class)
        .single();
  }

  /** Empty: it was sent, or waited too long. */
  @Transactional(readOnly = true)
  public Optional<KeptFile> find(long schoolId, long id) {
    return jdbc.sql(
            "select name, mime, content from kept_file where school_id = :school and id = :id")
        .param("school", schoolId)
        .param("id", id)
        .query((row, _) -> new KeptFile(row.getString(1), row.getString(2), row.getBytes(3)))
        .optional();
  }
}
