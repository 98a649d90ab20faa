package ru.zvonok.core.school;

/** SQL for what day it is at a school; whoever asks within another question asks here. */
public final class SchoolDay {

  /**
   * A common table {@code today (day)}: the date at the school {@code :school} at the instant
   * {@code :now}.
   */
  public static final String TODAY =
      """
      today as (
        select cast(cast(:now as timestamptz) at time zone s.zone as date) as day
        from school s where s.id = :school)
      """;

  private SchoolDay() {}
}
