package ru.zvonok.bot.teacher;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.zvonok.bot.teacher.Samples.FULL;
import static ru.zvonok.bot.teacher.Samples.TODAY;
import static ru.zvonok.bot.teacher.Samples.at;
import static ru.zvonok.bot.teacher.Samples.button;
import static ru.zvonok.bot.teacher.Samples.labels;
import static ru.zvonok.bot.teacher.Samples.line;
import static ru.zvonok.bot.teacher.Samples.shown;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import ru.zvonok.bot.action.JournalAction;
import ru.zvonok.bot.screen.Screen;
import ru.zvonok.core.access.Via;
import ru.zvonok.core.journal.History.Entry;
import ru.zvonok.core.journal.History.Revision;
import ru.zvonok.core.people.PersonName;

class HistoryScreensTest {

  @Test
  void theNewestChangeComesFirstWithWhoWhenWhatAndLate() {
    Screen screen =
        page(
            List.of(
                revision("09:30", Entry.ATTENDANCE, "Иванов", null, "ABSENT", false),
                revision("09:31", Entry.ROLL, null, null, "CONFIRMED", false),
                revision("10:00", Entry.ATTENDANCE, "Иванов", "ABSENT", "LATE · 10", true)),
            0);
    assertThat(shown(screen))
        .endsWith(
            """
            14.10 10:00 · Лебедева А. С. · позже срока
            Посещаемость · Иванов: Н → ОП · 10

            14.10 9:31 · Лебедева А. С.
            Перекличка: — → сохранена

            14.10 9:30 · Лебедева А. С.
            Посещаемость · Иванов: — → Н""");
  }

  @Test
  void codesOfTheJournalBecomeWords() {
    Screen screen =
        page(
            List.of(
                revision("09:30", Entry.MARK, "Ким", "5 · Диктант", "PASS · Диктант", false),
                revision("09:31", Entry.MARK, null, null, "NONE", false),
                revision("09:32", Entry.HOMEWORK, null, "NONE", "§ 4 · 2025-10-16", false)),
            0);
    assertThat(shown(screen))
        .contains("5 · Диктант → зачёт · Диктант", "— → отметок нет", "не задано → § 4 · 16.10");
  }

  @Test
  void aLongHistoryTurnsPages() {
    List<Revision> many =
        IntStream.range(0, 25)
            .mapToObj(
                i -> revision("10:%02d".formatted(i), Entry.TOPIC, null, null, "т" + i, false))
            .toList();
    assertThat(shown(page(many, 0))).contains("т24").doesNotContain("т14");
    assertThat(button(page(many, 0), "Раньше ›").action())
        .isEqualTo(new JournalAction.LessonHistory(7, 1));
    assertThat(shown(page(many, 99))).contains("т0");
  }

  @Test
  void nothingOnRecordIsSaid() {
    assertThat(shown(page(List.of(), 0))).endsWith("Записей пока нет.");
    assertThat(labels(page(List.of(), 0))).containsExactly("← К уроку");
  }

  private static Revision revision(
      String time,
      Entry entry,
      @Nullable String student,
      @Nullable String was,
      @Nullable String became,
      boolean late) {
    return new Revision(
        at(TODAY, time),
        new PersonName("Лебедева", "Анна", "Сергеевна"),
        Via.BUTTON,
        entry,
        student,
        was,
        became,
        late);
  }

  private static Screen page(List<Revision> revisions, int page) {
    return HistoryScreens.of(line(FULL), revisions, page, Samples.russian());
  }
}
