package ru.zvonok.core.planning;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where lessons stand now, however often they were moved. */
@Service
public class Places {

  /**
   * @param standing it takes place there
   * @param dayOff it doesn't, because the whole day has none
   */
  public record Place(Slot slot, boolean standing, boolean dayOff) {}

  private record Found(long first, Place place) {}

  private final JdbcClient jdbc;

  Places(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The lesson that a moved one was at first; itself where it never was. */
  @Transactional(readOnly = true)
  public long first(long schoolId, long lesson) {
    return jdbc.sql(
            """
            with recursive back (id, moved_from) as (
              select id, moved_from from lesson where school_id = :school and id = :lesson
              union all
              select l.id, l.moved_from from back join lesson l on l.id = back.moved_from
            )
            select id from back where moved_from is null
            """)
        .param("school", schoolId)
        .param("lesson", lesson)
        .query(Long.class)
        .single();
  }

  /** By the lesson that it was at first. Index: lesson_moved_from. */
  @Transactional(readOnly = true)
  public Map<Long, Place> now(long schoolId, Collection<Long> first) {
    return jdbc
        .sql(
            """
            with recursive chain (first, id) as (
              select id, id from lesson where school_id = :school and id = any(:first)
              union all
              select chain.first, l.id from chain join lesson l on l.moved_from = chain.id
            )
            select distinct on (chain.first) chain.first, found.*
            from chain
            join (
            """
                + LessonSlots.SLOT
                + """
                ) as found on found.id = chain.id
                order by chain.first, found.cancelled, found.cancelled_why = 'MOVED', found.id desc
                """)
        .param("school", schoolId)
        .param("first", first.toArray(Long[]::new))
        .query(
            (row, _) ->
                new Found(
                    row.getLong("first"),
                    place(
                        LessonSlots.slot(row),
                        row.getBoolean("cancelled"),
                        row.getString("cancelled_why"))))
        .list()
        .stream()
        .collect(toMap(Found::first, Found::place));
  }

  private static Place place(Slot slot, boolean cancelled, @Nullable String why) {
    return new Place(slot, !cancelled, "DAY".equals(why));
  }
}
