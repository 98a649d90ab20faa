package ru.zvonok.bot.teacher;

import java.time.LocalDate;
import java.util.stream.IntStream;
import ru.zvonok.core.SchoolFixture;

/** 7А grown to as many students as a test needs: «Ученик13», «Ученик14» and so on, made up. */
final class BigClass {

  private static final int SMALL = 12;
  private static final LocalDate BORN = LocalDate.of(2012, 5, 9);

  private BigClass() {}

  static void of(int students, SchoolFixture school) {
    IntStream.rangeClosed(SMALL + 1, students)
        .forEach(
            i ->
                school
                    .rows()
                    .student("Ученик%02d Имя".formatted(i), BORN.plusDays(i), school.class7A));
  }
}
