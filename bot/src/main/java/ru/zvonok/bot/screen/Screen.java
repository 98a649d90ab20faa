package ru.zvonok.bot.screen;

import java.util.ArrayList;
import java.util.List;

/**
 * What one message shows.
 *
 * @param html text in Telegram's HTML; what people wrote is escaped by {@link Html}
 * @param rows buttons, at most two columns where they carry names
 */
public record Screen(String html, List<List<Button>> rows) {

  public Screen {
    rows = rows.stream().map(List::copyOf).toList();
  }

  public static Screen of(String html) {
    return new Screen(html, List.of());
  }

  /** The same text with one more row below. */
  public Screen row(Button... buttons) {
    List<List<Button>> more = new ArrayList<>(rows);
    more.add(List.of(buttons));
    return new Screen(html, more);
  }

  /** The same text with these buttons below, two a row. */
  public Screen columns(List<Button> buttons) {
    List<List<Button>> more = new ArrayList<>(rows);
    for (int i = 0; i < buttons.size(); i += 2) {
      more.add(buttons.subList(i, Math.min(i + 2, buttons.size())));
    }
    return new Screen(html, more);
  }
}
