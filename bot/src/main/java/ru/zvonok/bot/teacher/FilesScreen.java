package ru.zvonok.bot.teacher;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.zvonok.bot.action.PlanAction;
import ru.zvonok.bot.screen.Button;
import ru.zvonok.bot.screen.Labels;
import ru.zvonok.bot.screen.Screen;
import ru.zvonok.core.journal.HomeworkFile;
import ru.zvonok.core.journal.HomeworkFiles;
import ru.zvonok.core.journal.LessonCard;

/** The photos and documents of a lesson's homework: to look at, to add to, to take away. */
final class FilesScreen {

  private static final int NAME = 60;

  private FilesScreen() {}

  /**
   * @param notice why what was sent wasn't taken; null: nothing went wrong
   */
  static Screen of(LessonCard card, @Nullable String notice, View view) {
    List<HomeworkFile> files = card.beside().files();
    StringBuilder text =
        new StringBuilder(TextScreens.notice(notice))
            .append(Texts.head(view.say("files.title"), card.line(), view))
            .append("\n\n")
            .append(view.say("files.have", files.size(), HomeworkFiles.MOST));
    List<Button> away = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      String name = (i + 1) + ". " + name(files.get(i), view);
      text.append("\n").append(Texts.quoted(name, NAME));
      away.add(
          new Button(
              Labels.cut("✕ " + name, Labels.COLUMN),
              new PlanAction.RemoveFile(card.line().id(), files.get(i).id())));
    }
    text.append("\n\n").append(view.say(files.isEmpty() ? "files.ask" : "files.askMore"));
    Screen screen = Screen.of(text.toString());
    if (!files.isEmpty()) {
      screen =
          screen
              .row(new Button(view.say("files.show"), new PlanAction.ShowFiles(card.line().id())))
              .columns(away);
    }
    return screen.row(TextScreens.back(card.line(), view));
  }

  static String name(HomeworkFile file, View view) {
    String name = file.name();
    return name == null ? view.say("files.kind." + file.kind()) : name;
  }
}
