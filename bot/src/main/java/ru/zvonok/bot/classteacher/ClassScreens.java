package ru.zvonok.bot.classteacher;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.zvonok.bot.action.ClassAction;
import ru.zvonok.bot.screen.Button;
import ru.zvonok.bot.screen.Screen;
import ru.zvonok.bot.screen.Ways;
import ru.zvonok.bot.screen.Words;
import ru.zvonok.bot.teacher.DayScreen;
import ru.zvonok.bot.teacher.View;
import ru.zvonok.core.journal.LessonLine;

/** The class teacher's day of the own class. */
final class ClassScreens {

  private ClassScreens() {}

  /**
   * @param own every class of this class teacher; another one is a tap away
   */
  static Screen day(
      long classId, List<OwnClass> own, LocalDate day, List<LessonLine> lines, View view) {
    String title =
        own.stream()
            .filter(one -> one.id() == classId)
            .map(one -> view.words().say("classteacher.class", one.name()))
            .findFirst()
            .orElseGet(() -> view.words().say("classteacher.lessons"));
    List<Button> others =
        own.stream()
            .filter(one -> one.id() != classId)
            .map(one -> button(one, day, view.words()))
            .toList();
    return DayScreen.of(
        title, day, lines, to -> new ClassAction.ClassLessons(classId, to), others, view);
  }

  /** Of several own classes. */
  static Screen choose(List<OwnClass> own, Words words) {
    return Screen.of(words.say("classteacher.which"))
        .columns(own.stream().map(one -> button(one, null, words)).toList())
        .row(Ways.menu(words));
  }

  /**
   * @param day null: today
   */
  static Button button(OwnClass one, @Nullable LocalDate day, Words words) {
    return new Button(
        words.say("classteacher.class", one.name()), new ClassAction.ClassLessons(one.id(), day));
  }
}
