package ru.zvonok.bot.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import ru.zvonok.bot.action.Action;
import ru.zvonok.bot.action.StartAction;

/** Long texts in pages that fit a message (Telegram takes 4096 characters): nothing is cut off. */
public final class Pager {

  /** A page's length as a reader sees it. */
  public static final int ROOM = 3500;

  private static final String GAP = "\n\n";

  private Pager() {}

  /**
   * One page of a long text.
   *
   * @param head stands on every page
   * @param blocks kept whole where they fit
   * @param wanted from 0; the nearest one where the text has become shorter meanwhile
   * @param turn what opens a page
   */
  public static Screen page(
      String head, List<String> blocks, int wanted, IntFunction<Action> turn) {
    List<String> pages = split(blocks, ROOM - Html.length(head) - GAP.length());
    if (pages.isEmpty()) {
      return Screen.of(head);
    }
    int at = Math.clamp(wanted, 0, pages.size() - 1);
    return turn(Screen.of(head + GAP + pages.get(at)), at, pages.size(), turn);
  }

  /** One row to turn the pages; none where one page is enough. */
  public static Screen turn(Screen screen, int at, int pages, IntFunction<Action> to) {
    return pages <= 1
        ? screen
        : screen.row(
            at == 0 ? still("·") : new Button("‹", to.apply(at - 1)),
            still(at + 1 + "/" + pages),
            at == pages - 1 ? still("·") : new Button("›", to.apply(at + 1)));
  }

  static List<String> split(List<String> blocks, int room) {
    List<String> pages = new ArrayList<>();
    StringBuilder page = new StringBuilder();
    int used = 0;
    for (String block : blocks) {
      for (String piece : Html.pieces(block, room)) {
        int width = Html.length(piece);
        if (used > 0 && used + GAP.length() + width > room) {
          pages.add(page.toString());
          page.setLength(0);
          used = 0;
        }
        page.append(used > 0 ? GAP : "").append(piece);
        used += width + (used > 0 ? GAP.length() : 0);
      }
    }
    if (used > 0) {
      pages.add(page.toString());
    }
    return pages;
  }

  /** Keeps its place, so that the next tap meets what the last one did. */
  private static Button still(String label) {
    return new Button(label, new StartAction.Nothing());
  }
}
