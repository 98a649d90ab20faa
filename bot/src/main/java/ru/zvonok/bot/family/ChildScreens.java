package ru.zvonok.bot.family;

import java.util.Arrays;
import java.util.List;
import ru.zvonok.bot.action.DiaryAction;
import ru.zvonok.bot.action.DiaryPage;
import ru.zvonok.bot.screen.Button;
import ru.zvonok.bot.screen.Screen;
import ru.zvonok.bot.screen.Ways;
import ru.zvonok.core.diary.Child;

/** Which child, and what of it. */
final class ChildScreens {

  private ChildScreens() {}

  static Screen children(List<Child> children, Lens lens) {
    return Screen.of(lens.say(children.isEmpty() ? "children.none" : "children"))
        .columns(choices(children, lens))
        .row(Ways.menu(lens.words()));
  }

  /**
   * @param more the family has other children too
   */
  static Screen child(Child child, boolean more, Lens lens) {
    Screen screen = Screen.of(text(child, lens)).columns(menu(child, lens));
    Button home = Ways.menu(lens.words());
    return more
        ? screen.row(new Button(lens.say("children.other"), new DiaryAction.Children()), home)
        : screen.row(home);
  }

  static String text(Child child, Lens lens) {
    return lens.say("title", Frame.name(child, lens), lens.day(lens.today()));
  }

  static List<Button> menu(Child child, Lens lens) {
    return Arrays.stream(DiaryPage.values())
        .map(
            page ->
                new Button(DiaryPages.name(page, lens), DiaryPages.open(page, child.studentId())))
        .toList();
  }

  /** Whose page shall be opened. */
  static Screen choose(List<Child> children, DiaryPage page, Lens lens) {
    return Screen.of(lens.say("children"))
        .columns(
            children.stream()
                .map(
                    child ->
                        new Button(
                            Frame.label(child, lens), DiaryPages.open(page, child.studentId())))
                .toList())
        .row(Ways.menu(lens.words()));
  }

  static List<Button> choices(List<Child> children, Lens lens) {
    return children.stream()
        .map(
            child ->
                new Button(Frame.label(child, lens), new DiaryAction.OpenChild(child.studentId())))
        .toList();
  }
}
