package ru.zvonok.bot.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import ru.zvonok.bot.action.Action;
import ru.zvonok.bot.action.StartAction;

/** What a test looks at in a screen. */
public final class Shown {

  private Shown() {}

  public static List<Action> actions(Screen screen) {
    return screen.rows().stream().flatMap(List::stream).map(Button::action).toList();
  }

  public static List<String> labels(Screen screen) {
    return screen.rows().stream().flatMap(List::stream).map(Button::label).toList();
  }

  /** A phone can show it, and nobody is stuck on it. */
  public static void fitsAPhone(Screen screen) {
    assertThat(Html.length(screen.html())).isBetween(1, Pager.ROOM + 1);
    assertThat(screen.html()).doesNotContain("{").doesNotContain("}");
    assertThat(screen.rows()).isNotEmpty().allSatisfy(row -> assertThat(row).hasSizeBetween(1, 3));
    assertThat(labels(screen)).allSatisfy(label -> assertThat(label.strip()).isNotEmpty());
  }

  public static void hasWayHome(Screen screen) {
    fitsAPhone(screen);
    assertThat(actions(screen)).contains(new StartAction.Menu());
  }
}
