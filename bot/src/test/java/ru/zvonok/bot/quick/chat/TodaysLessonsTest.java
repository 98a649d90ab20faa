package ru.zvonok.bot.quick.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import ru.zvonok.bot.quick.Roll.ClassRef;
import ru.zvonok.core.journal.LessonLine;

class TodaysLessonsTest {

  private static final TodaysLessons DAY =
      new TodaysLessons(
          List.of(
              line(1, "08:30", "7А", false),
              line(2, "09:25", "7Б", false),
              line(3, "09:25", "7Б", true),
              line(4, "11:15", "7А англ. 1", false)));

  @Test
  void theLessonThatRunsIsMeant_elseTheLastOneBegun() {
    assertThat(meant("", "08:40")).containsExactly(1L);
    assertThat(meant("", "09:20")).containsExactly(1L);
    assertThat(meant("", "09:25")).containsExactly(2L);
    assertThat(meant("", "18:00")).containsExactly(4L);
  }

  @Test
  void theNamedClassNarrowsIt() {
    assertThat(meant("7А", "09:30")).containsExactly(1L);
    assertThat(meant("7А", "11:30")).containsExactly(4L);
    assertThat(meant("7Б", "18:00")).containsExactly(2L);
  }

  @Test
  void beforeTheFirstBellItIsAsked() {
    assertThat(meant("", "08:00")).containsExactly(1L, 2L, 4L);
    assertThat(meant("7Б", "08:00")).containsExactly(2L);
  }

  @Test
  void classesAreNamedAsTeachersNameThem() {
    assertThat(DAY.classes()).containsExactly(new ClassRef(0, "7А"), new ClassRef(1, "7Б"));
  }

  private static List<Long> meant(String named, String time) {
    Optional<ClassRef> schoolClass =
        DAY.classes().stream().filter(one -> one.name().equals(named)).findFirst();
    return DAY.meant(schoolClass, at(time)).stream().map(LessonLine::id).toList();
  }

  private static LessonLine line(long id, String from, String group, boolean cancelled) {
    return new LessonLine(
        id,
        LocalDate.of(2025, 10, 14),
        (int) id,
        at(from),
        at(from).plusSeconds(45 * 60),
        "Алгебра",
        group,
        "",
        cancelled,
        new LessonLine.Filling(false, false, false, false));
  }

  private static Instant at(String time) {
    return Instant.parse("2025-10-14T" + time + ":00Z");
  }
}
