package ru.zvonok.bot.duty;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ru.zvonok.bot.action.DutyAction;
import ru.zvonok.bot.screen.Button;
import ru.zvonok.bot.screen.Html;
import ru.zvonok.bot.screen.Labels;
import ru.zvonok.bot.screen.Screen;
import ru.zvonok.bot.screen.Ways;
import ru.zvonok.bot.screen.Words;
import ru.zvonok.core.duty.Board;
import ru.zvonok.core.duty.Duty;
import ru.zvonok.core.duty.Owner;

/**
 * What a row of the board misses: of a teacher with «Напомнить», of a class or a subject with who
 * owes it.
 *
 * @param opens whether whoever looks may open lessons
 */
record RowScreen(DutyAction.OpenRow at, boolean opens, Predicate<Duty> overdue, Words words) {

  private static final int MOST_WORKS = 10;

  /**
   * @param row as the board has it; null: no lessons in these days
   */
  Screen of(Board.@Nullable Row row, List<Duty> owed) {
    List<Duty> inOrder =
        Stream.concat(owed.stream().filter(overdue), owed.stream().filter(overdue.negate()))
            .toList();
    DutyList list = new DutyList(inOrder, overdue, this::line, this::button);
    Screen screen =
        list.page(
            head(row, owed),
            at.page(),
            to -> new DutyAction.OpenRow(at.by(), at.id(), at.span(), to));
    return ways(at.by() == Board.By.TEACHER ? screen : screen.columns(owners(owed)), owed)
        .row(Ways.back(words, new DutyAction.OpenBoard(at.span(), at.by(), 0)), Ways.menu(words));
  }

  private String head(Board.@Nullable Row row, List<Duty> owed) {
    String name =
        at.id() == null
            ? words.say("duty.nobody")
            : row != null
                ? row.name()
                : owner(owed) instanceof Owner owner
                    ? owner.name().full()
                    : words.say("duty.board");
    String head = "<b>" + Html.escape(name) + "</b> · " + words.say("duty.span." + at.span());
    String figures = row == null ? "" : "\n" + BoardScreens.total(row.total(), words);
    return head + figures + (owed.isEmpty() ? "\n\n" + words.say("duty.owner.none") : "");
  }

  private static @Nullable Owner owner(List<Duty> owed) {
    return owed.stream().map(Duty::owner).filter(Objects::nonNull).findFirst().orElse(null);
  }

  private String line(Duty duty) {
    String line = DutyLines.line(duty, words);
    Owner owner = duty.owner();
    return at.by() == Board.By.TEACHER
        ? line
        : words.say(
            "duty.owes",
            line,
            owner == null ? words.say("duty.nobody") : Html.escape(owner.name().initials()));
  }

  /** Pages of term marks are their teachers'. */
  private List<Button> button(Duty duty) {
    return opens && !(duty instanceof Duty.TermMarks)
        ? List.of(DutyLines.button(duty, words))
        : List.of();
  }

  /** Who owes something here, each a tap away from being reminded. */
  private List<Button> owners(List<Duty> owed) {
    Map<Owner, List<Duty>> byOwner =
        owed.stream()
            .filter(duty -> duty.owner() != null)
            .collect(
                groupingBy(
                    duty -> Objects.requireNonNull(duty.owner()), LinkedHashMap::new, toList()));
    return byOwner.entrySet().stream().map(one -> owner(one.getKey(), one.getValue())).toList();
  }

  private Button owner(Owner owner, List<Duty> owes) {
    String end = " · " + owes.size();
    return new Button(
        Labels.cut(owner.name().initials(), Labels.COLUMN - end.length()) + end,
        new DutyAction.OpenRow(Board.By.TEACHER, owner.personId(), at.span(), 0));
  }

  private Screen ways(Screen screen, List<Duty> owed) {
    Long id = at.id();
    if (id == null || owed.isEmpty() || at.by() != Board.By.TEACHER) {
      return screen;
    }
    Screen ways = screen.row(new Button(words.say("duty.nudge"), new DutyAction.Nudge(id)));
    for (Duty.WrittenWork work : works(owed)) {
      ways = ways.row(HandOverScreens.button(work, id, words));
    }
    return ways;
  }

  /** Each work once, though it may be owed for those who made it up too. */
  private static List<Duty.WrittenWork> works(List<Duty> owed) {
    Map<Long, Duty.WrittenWork> works = new LinkedHashMap<>();
    owed.stream()
        .filter(Duty.WrittenWork.class::isInstance)
        .map(Duty.WrittenWork.class::cast)
        .forEach(work -> works.putIfAbsent(work.workId(), work));
    return works.values().stream().limit(MOST_WORKS).toList();
  }
}
