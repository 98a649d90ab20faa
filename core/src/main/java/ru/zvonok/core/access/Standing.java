package ru.zvonok.core.access;

/** SQL for when a guardian's rights stand; whoever asks for them asks here. */
public final class Standing {

  private Standing() {}

  /**
   * Under that hat the person {@code :person} is that student of the school {@code :school}, or its
   * guardian whose rights stand that day; nobody's own child under the staff hat.
   *
   * @param student an SQL expression, as is {@code day}
   */
  public static String ownChild(Hat hat, String student, String day) {
    return switch (hat) {
      case STAFF -> "false";
      case STUDENT ->
          """
          (%1$s = :person
            and exists (
              select from person me
              where me.id = %1$s and (me.ended_on is null or me.ended_on >= %2$s))
            and exists (
              select from enrolment e
              where e.school_id = :school and e.student_id = %1$s
                and (e.ends_on is null or e.ends_on >= %2$s)))
          """
              .formatted(student, day);
      case GUARDIAN ->
          """
          exists (
            select from guardianship g
            where g.school_id = :school and g.guardian_id = :person and g.student_id = %s and
          """
                  .formatted(student)
              + guardianship(day)
              + ")\n";
    };
  }

  /**
   * The guardianship {@code g} is open that day and not restricted, and the child is still of the
   * school.
   *
   * @param day an SQL expression
   */
  public static String guardianship(String day) {
    return """
    g.restricted_at is null
      and g.starts_on <= %1$s and (g.ends_on is null or g.ends_on >= %1$s)
      and exists (
        select from person child
        where child.id = g.student_id and (child.ended_on is null or child.ended_on >= %1$s))
    """
        .formatted(day);
  }
}
