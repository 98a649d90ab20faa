package ru.zvonok.bot.quick.chat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ru.zvonok.bot.quick.Entry;
import ru.zvonok.bot.quick.Roll.Pupil;
import ru.zvonok.core.journal.Attendance;
import ru.zvonok.core.journal.AttendanceCode;
import ru.zvonok.core.journal.Homework;
import ru.zvonok.core.journal.LessonCard;
import ru.zvonok.core.journal.MarkSheet;
import ru.zvonok.core.journal.WorkKind;

/** Entries laid against the page: who is there first, then marks and texts, the roll's end last. */
final class Steps {

  private final Page page;
  private final List<Step> steps = new ArrayList<>();

  private Steps(Page page) {
    this.page = page;
  }

  static List<Step> of(List<Entry> entries, Page page) {
    Steps all = new Steps(page);
    entries.forEach(all::add);
    boolean confirmed = entries.stream().anyMatch(Entry.AllPresent.class::isInstance);
    if (confirmed) {
      all.steps.add(new Step.Confirm(all.staying()));
    }
    return all.steps.stream().distinct().sorted(Comparator.comparingInt(Steps::order)).toList();
  }

  private static int order(Step step) {
    return switch (step) {
      case Step.Roll _ -> 0;
      case Step.Mark _ -> 1;
      case Step.Topic _ -> 2;
      case Step.SetHomework _ -> 3;
      case Step.Confirm _ -> 4;
    };
  }

  private void add(Entry entry) {
    switch (entry) {
      case Entry.Absent(Pupil pupil) -> absent(pupil);
      case Entry.Late(Pupil pupil, Integer minutes) ->
          roll(pupil, new Attendance(AttendanceCode.LATE, minutes));
      case Entry.Exempt(Pupil pupil) -> roll(pupil, Attendance.of(AttendanceCode.EXEMPT));
      case Entry.Present(Pupil pupil) -> roll(pupil, null);
      case Entry.Mark mark -> mark(mark);
      case Entry.AllPresent(List<Pupil> except) -> except.forEach(this::absent);
      case Entry.Topic(String text) -> steps.add(new Step.Topic(page.card().topic(), text));
      case Entry.HomeworkText(String text) -> homework(text);
      case Entry.NoHomework() ->
          steps.add(new Step.SetHomework(page.card().homework(), new Homework.NoneSet()));
    }
  }

  /** Who is away with a reason already stays so: the reason is the class teacher's. */
  private void absent(Pupil pupil) {
    Attendance stands = page.of(pupil).attendance();
    boolean away = stands != null && stands.code().away();
    roll(pupil, away ? stands : Attendance.of(AttendanceCode.ABSENT));
  }

  private void roll(Pupil pupil, @Nullable Attendance wanted) {
    MarkSheet.Line line = page.of(pupil);
    steps.add(new Step.Roll(line.student(), line.attendance(), wanted));
  }

  private void mark(Entry.Mark mark) {
    MarkSheet.Line line = page.of(mark.pupil());
    WorkKind kind = page.kind(mark.kind());
    for (int slot = 0; slot < mark.values().size(); slot++) {
      steps.add(
          new Step.Mark(
              line.student(), kind, slot, Page.stands(line, kind, slot), mark.values().get(slot)));
    }
  }

  /** New words for what was set: its day and length stay. */
  private void homework(String text) {
    Homework stands = page.card().homework();
    steps.add(
        new Step.SetHomework(
            stands,
            stands instanceof Homework.Given(_, var due, var minutes)
                ? new Homework.Given(text, due, minutes)
                : new Homework.Given(text, null, null)));
  }

  private List<LessonCard.Noted> staying() {
    Set<Long> spokenOf =
        steps.stream()
            .filter(Step.Roll.class::isInstance)
            .map(step -> ((Step.Roll) step).student().id())
            .collect(Collectors.toSet());
    return page.card().noted().stream()
        .filter(noted -> !spokenOf.contains(noted.student().id()))
        .toList();
  }
}
