package ru.zvonok.bot.quick.chat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import ru.zvonok.bot.quick.Roll;
import ru.zvonok.bot.quick.Roll.KindRef;
import ru.zvonok.bot.quick.Roll.Pupil;
import ru.zvonok.core.journal.LessonCard;
import ru.zvonok.core.journal.LessonLine;
import ru.zvonok.core.journal.MarkCell;
import ru.zvonok.core.journal.MarkSheet;
import ru.zvonok.core.journal.MarkValue;
import ru.zvonok.core.journal.WorkKind;
import ru.zvonok.core.people.PersonName;

/** One lesson's page of the journal as it stands: what words are read against. */
record Page(MarkSheet sheet, LessonCard card, List<Roll.ClassRef> classes) {

  /** Where a school has no kinds of work, core refuses the mark. */
  private static final WorkKind NO_KIND = new WorkKind(0, "—", "—", BigDecimal.ONE, false);

  LessonLine line() {
    return sheet.line();
  }

  Roll roll() {
    return new Roll(
        sheet.lines().stream().map(Page::pupil).toList(),
        classes,
        sheet.kinds().stream()
            .map(kind -> new KindRef(kind.id(), kind.name(), List.of(kind.shortName())))
            .toList());
  }

  private static Pupil pupil(MarkSheet.Line line) {
    PersonName name = line.student().name();
    return new Pupil(line.student().id(), name.family(), name.given(), name.patronymic());
  }

  /** A pupil who was read from this very page. */
  MarkSheet.Line of(Pupil pupil) {
    return sheet.lines().stream()
        .filter(line -> line.student().id() == pupil.id())
        .findFirst()
        .orElseThrow();
  }

  /** The kind that was named, else an answer in the lesson. */
  WorkKind kind(@Nullable KindRef named) {
    return sheet.kinds().stream()
        .filter(kind -> named != null ? kind.id() == named.id() : answer(kind))
        .findFirst()
        .or(() -> sheet.kinds().stream().filter(kind -> !kind.written()).findFirst())
        .or(() -> sheet.kinds().stream().findFirst())
        .orElse(NO_KIND);
  }

  private static boolean answer(WorkKind kind) {
    return kind.name().toLowerCase(Locale.ROOT).startsWith("ответ");
  }

  static @Nullable MarkValue stands(MarkSheet.Line line, WorkKind kind, int slot) {
    return line.cells().stream()
        .filter(cell -> cell.kindId() == kind.id() && cell.slot() == slot)
        .map(MarkCell::value)
        .findFirst()
        .orElse(null);
  }
}
