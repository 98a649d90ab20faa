package ru.zvonok.bot.family;

import java.util.List;
import org.springframework.stereotype.Component;
import ru.zvonok.bot.dialog.MenuPart;
import ru.zvonok.bot.dialog.Visit;
import ru.zvonok.bot.screen.Button;
import ru.zvonok.core.access.Hat;
import ru.zvonok.core.diary.Child;
import ru.zvonok.core.diary.Diary;

/** A family's home: the only child's pages at once, or the choice of a child. */
@Component
class DiaryMenu implements MenuPart {

  private final Diary diary;

  DiaryMenu(Diary diary) {
    this.diary = diary;
  }

  @Override
  public int order() {
    return 100;
  }

  @Override
  public String text(Visit visit) {
    if (visit.who().hat() == Hat.STAFF) {
      return "";
    }
    List<Child> children = diary.children(visit.who());
    Lens lens = Lens.of(visit);
    return children.size() == 1
        ? ChildScreens.text(children.getFirst(), lens)
        : lens.say(children.isEmpty() ? "children.none" : "children");
  }

  @Override
  public List<Button> buttons(Visit visit) {
    if (visit.who().hat() == Hat.STAFF) {
      return List.of();
    }
    List<Child> children = diary.children(visit.who());
    Lens lens = Lens.of(visit);
    return children.size() == 1
        ? ChildScreens.menu(children.getFirst(), lens)
        : ChildScreens.choices(children, lens);
  }
}
