package ru.zvonok.core.people;

/** SQL for who sits in which study group, and from when until when. */
public final class Seating {

  /**
   * Every seat of the school but those of grade 1, where there are no marks: a whole class counts
   * by the enrolment, a part of it by the membership in that part. Takes {@code :school}. Read once
   * and joined by the group, for days are poor guides.
   */
  public static final String MARKED_SEAT =
      """
      seat (group_id, student_id, grade, starts_on, ends_on) as materialized (
        select piece.group_id, e.student_id, c.grade, greatest(e.starts_on, m.starts_on),
          coalesce(least(e.ends_on, m.ends_on), 'infinity')
        from study_group_piece piece
        join school_class c on c.id = piece.class_id and c.grade <> 1
        join enrolment e on e.class_id = c.id
        left join class_part_member m
          on m.part_id = piece.part_id and m.student_id = e.student_id
        where piece.school_id = :school and (piece.part_id is null or m.id is not null))
      """;

  private Seating() {}
}
