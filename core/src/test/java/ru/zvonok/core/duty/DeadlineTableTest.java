package ru.zvonok.core.duty;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import ru.zvonok.core.SchoolPlay;
import ru.zvonok.core.deadline.Due;
import ru.zvonok.core.deadline.DutyState;
import ru.zvonok.core.journal.LessonCard;
import ru.zvonok.core.journal.Lessons;

/** The table that a deputy head can read, played line by line. */
class DeadlineTableTest {

  @TestFactory
  Stream<DynamicTest> eachLineHolds() {
    return table().stream().map(line -> dynamicTest(line.name(), () -> play(line)));
  }

  @Test
  void thereAreSomeSixtyCasesAndNoTwoAreNamedAlike() {
    assertThat(table())
        .hasSizeGreaterThan(60)
        .extracting(DeadlineCase::name)
        .doesNotHaveDuplicates();
  }

  private static void play(DeadlineCase line) {
    CasePlayer player = new CasePlayer();
    line.school().forEach(player::school);
    Due wasDue = null;
    Instant doneAt = null;
    for (DeadlineCase.Event event : line.events()) {
      player.clock(event.at());
      Due before = due(player, line.about());
      player.event(event.what());
      Due after = due(player, line.about());
      if (before != null && after == null) {
        wasDue = before;
        doneAt = event.at().atZone(player.zone()).toInstant();
      }
    }
    player.clock(line.now());
    Instant now = line.now().atZone(player.zone()).toInstant();
    Due owed = due(player, line.about());
    String outcome = outcome(player, line.about(), owed, wasDue, doneAt, now);
    assertThat(outcome).as(line.name()).isEqualTo(line.outcome());
    Due due = owed == null ? wasDue : owed;
    if (line.due() != null) {
      Instant by = due == null ? recordDue(player, line.about()) : due.by();
      assertThat(by.atZone(player.zone()).toLocalDateTime()).isEqualTo(line.due());
    }
    if (line.outcome().equals("вовремя") || line.outcome().startsWith("поздно")) {
      assertThat(markedLate(player, line.about()))
          .as("the journal itself says so")
          .isEqualTo(line.outcome().startsWith("поздно"));
    }
  }

  private static String outcome(
      CasePlayer player,
      String about,
      @Nullable Due owed,
      @Nullable Due wasDue,
      @Nullable Instant doneAt,
      Instant now) {
    if (owed != null) {
      return say(owed.state(null, now));
    }
    if (wasDue != null && doneAt != null && stillThere(player, about)) {
      return say(wasDue.state(doneAt, now));
    }
    return about.startsWith("запись") && stillThere(player, about) ? "рано" : "нет";
  }

  private static String say(DutyState state) {
    return switch (state) {
      case DutyState.NotYet() -> "рано";
      case DutyState.Open _ -> "можно";
      case DutyState.OnTime() -> "вовремя";
      case DutyState.Late(Duration by) -> "поздно на " + hours(by);
      case DutyState.Overdue(Duration by) -> "просрочено на " + hours(by);
    };
  }

  private static String hours(Duration by) {
    return "%d:%02d".formatted(by.toHours(), by.toMinutesPart());
  }

  /** What core says is owed now; null: nothing. */
  private static @Nullable Due due(CasePlayer player, String about) {
    Period around = new Period(player.today().minusDays(20), player.today());
    List<Duty> owed =
        player.days.in(() -> SchoolPlay.core(Duties.class).open(player.days.school.id(), around));
    return owed.stream()
        .filter(duty -> isAbout(player, about, duty))
        .map(Duty::due)
        .findFirst()
        .orElse(null);
  }

  private static boolean isAbout(CasePlayer player, String about, Duty duty) {
    return switch (duty) {
      case Duty.LessonRecord(HeldLesson lesson, _, _, _) ->
          about.startsWith("запись") && lesson.id() == lesson(player, about);
      case Duty.WrittenWork work ->
          work.lesson().id() == (about.contains(".") ? lesson(player, about) : 0)
              && about.startsWith(work.madeUpOn() == null ? "контрольная" : "отработка");
      case Duty.TermMarks(var page, _, _) ->
          about.equals(page.year() ? "год" : "четверть")
              && page.id().groupId() == player.days.school.group7A
              && page.subject().equals("Математика");
    };
  }

  private static boolean stillThere(CasePlayer player, String about) {
    return !about.contains(".")
        || player.days.count("lesson where cancelled_at is null and id = " + lesson(player, about))
            == 1;
  }

  private static boolean markedLate(CasePlayer player, String about) {
    SchoolPlay days = player.days;
    if (about.startsWith("запись")) {
      return card(player, about).late();
    }
    return about.contains(".")
        ? days.count("revision where entry = 'MARK' and late") > 0
        : days.count("term_mark_revision where late") > 0;
  }

  private static Instant recordDue(CasePlayer player, String about) {
    return card(player, about).dueAt();
  }

  private static LessonCard card(CasePlayer player, String about) {
    long lesson = lesson(player, about);
    return player.days.done(
        () -> SchoolPlay.core(Lessons.class).card(player.days.holder(lesson), lesson));
  }

  private static long lesson(CasePlayer player, String about) {
    return player.lesson(DeadlineCase.days(about).getFirst());
  }

  private static List<DeadlineCase> table() {
    try (InputStream file =
        requireNonNull(DeadlineTableTest.class.getResourceAsStream("deadlines.txt"))) {
      return DeadlineCase.read(new String(file.readAllBytes(), UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
