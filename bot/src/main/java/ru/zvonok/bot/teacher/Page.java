package ru.zvonok.bot.teacher;

import java.util.List;
import java.util.function.IntFunction;
import java.util.function.ToLongFunction;
import ru.zvonok.bot.action.Action;
import ru.zvonok.bot.screen.Button;
import ru.zvonok.bot.screen.Screen;

/**
 * A list of students a page at a time: a message holds a hundred buttons, a class fits one page.
 */
public record Page<T>(List<T> lines, int number, int total) {

  public static final int SIZE = 40;

  public static <T> Page<T> at(List<T> all, int page) {
    int last = Math.max(0, (all.size() - 1) / SIZE);
    int number = Math.clamp(page, 0, last);
    int first = number * SIZE;
    return new Page<>(all.subList(first, Math.min(first + SIZE, all.size())), number, all.size());
  }

  /** The page that shows this student; the first where there is none. */
  public static <T> int of(List<T> all, ToLongFunction<T> id, long studentId) {
    for (int i = 0; i < all.size(); i++) {
      if (id.applyAsLong(all.get(i)) == studentId) {
        return i / SIZE;
      }
    }
    return 0;
  }

  /** One row to turn the pages, the same on each; none where one page is enough. */
  public Screen turn(Screen screen, IntFunction<Action> to) {
    if (total <= SIZE) {
      return screen;
    }
    int pages = (total - 1) / SIZE + 1;
    int before = (number + pages - 1) % pages;
    int after = (number + 1) % pages;
    return screen.row(
        new Button("‹ " + range(before), to.apply(before)),
        new Button(range(after) + " ›", to.apply(after)));
  }

  private String range(int page) {
    return (page * SIZE + 1) + "–" + Math.min((page + 1) * SIZE, total);
  }
}
