package ru.zvonok.bot.family;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import ru.zvonok.bot.action.DiaryAction;
import ru.zvonok.bot.action.DiaryPage;
import ru.zvonok.bot.dialog.Topics;
import ru.zvonok.bot.dialog.Visit;
import ru.zvonok.bot.screen.Button;
import ru.zvonok.core.access.Actor;
import ru.zvonok.core.access.Hat;
import ru.zvonok.core.diary.Child;
import ru.zvonok.core.diary.Diary;

/** The diary's pages by the words of a family: «оценки», «что задали», «во сколько уроки». */
@Component
class DiaryTopics implements Topics {

  private final Diary diary;

  DiaryTopics(Diary diary) {
    this.diary = diary;
  }

  @Override
  public int order() {
    return 100;
  }

  @Override
  public List<Topic> topics(Visit visit) {
    Lens lens = Lens.of(visit);
    return family(visit)
        ? Arrays.stream(DiaryPage.values())
            .map(
                page ->
                    new Topic(
                        "family.heard." + page.name().toLowerCase(Locale.ROOT),
                        new Button(DiaryPages.name(page, lens), new DiaryAction.ChildsPage(page))))
            .toList()
        : List.of();
  }

  @Override
  public List<Button> on(LocalDate day, Visit visit) {
    if (!family(visit)) {
      return List.of();
    }
    List<Child> children = diary.children(visit.who());
    String named = visit.words().day(day);
    return children.stream()
        .map(
            child ->
                new Button(
                    children.size() == 1
                        ? visit.words().say("family.heard.on", named)
                        : visit.words().say("family.heard.on.of", child.givenName(), named),
                    new DiaryAction.DiaryDay(child.studentId(), day)))
        .toList();
  }

  private static boolean family(Visit visit) {
    Actor actor = visit.actor();
    return actor != null && actor.hat() != Hat.STAFF;
  }
}
