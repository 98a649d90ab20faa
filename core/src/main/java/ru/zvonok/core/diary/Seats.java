package ru.zvonok.core.diary;

/** SQL for the study groups that a student sits in, and from when until when. */
final class Seats {

  /**
   * A whole class counts by the enrolment, a part of it by the membership in that part. Served by
   * enrolment_student, study_group_piece_class and class_part_member_student. Takes {@code :school}
   * and {@code :student}.
   */
  static final String SEAT =
      """
      seat (group_id, starts_on, ends_on) as (
        select piece.group_id, greatest(e.starts_on, m.starts_on),
          coalesce(least(e.ends_on, m.ends_on), 'infinity')
        from enrolment e
        join study_group_piece piece on piece.class_id = e.class_id
        left join class_part_member m
          on m.part_id = piece.part_id and m.student_id = e.student_id
        where e.school_id = :school and e.student_id = :student
          and (piece.part_id is null or m.id is not null)),
      """;

  /**
   * The lessons of the student in {@code :from}–{@code :to}: those whose group the student belongs
   * to on that very day, whatever class that was. Served by lesson_group_day.
   */
  static final String OWN_LESSON =
      SEAT
          + """
          own_lesson (id) as (
            select distinct l.id
            from seat
            join lesson l on l.group_id = seat.group_id
              and l.day between seat.starts_on and seat.ends_on
            where l.school_id = :school and l.day between :from and :to)
          """;

  private Seats() {}
}
