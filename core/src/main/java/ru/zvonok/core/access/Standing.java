package ru.zvonok.core.access;

/** SQL for when a guardian's rights stand; whoever asks for them asks here. */
public final class Standing {

  private Standing() {}

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
