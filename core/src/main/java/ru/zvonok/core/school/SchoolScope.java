package ru.zvonok.core.school;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The school that the work of this thread is for. A transaction opened inside sees the rows of that
 * school alone (the database's row-level security); one opened outside sees none.
 */
public final class SchoolScope {

  private static final ScopedValue<Long> SCHOOL = ScopedValue.newInstance();

  private SchoolScope() {}

  /** Does the work for one school. Refuses to change schools inside another school's work. */
  public static <T extends @Nullable Object> T in(long schoolId, Supplier<T> work) {
    if (SCHOOL.isBound() && SCHOOL.get() != schoolId) {
      throw new IllegalStateException("work for one school inside the work for another");
    }
    return ScopedValue.where(SCHOOL, schoolId).call(work::get);
  }

  public static void run(long schoolId, Runnable work) {
    in(
        schoolId,
        () -> {
          work.run();
          return true;
        });
  }

  static @Nullable Long current() {
    return SCHOOL.isBound() ? SCHOOL.get() : null;
  }
}
