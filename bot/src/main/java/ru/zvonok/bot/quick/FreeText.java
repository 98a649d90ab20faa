package ru.zvonok.bot.quick;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Topic and homework: text kept as it was typed. */
final class FreeText {

  /** Which of the two, and how many words announce it. */
  record Marker(boolean topic, int words) {}

  private static final Set<String> HOMEWORK = Set.of("дз", "д/з", "д.з", "домашка");
  private static final Set<String> TASK =
      Set.of("задание", "задания", "задано", "работа", "задали", "задаю");
  private static final Set<String> NOTHING =
      Set.of(
          "нет",
          "не задано",
          "не задан",
          "не задана",
          "не задавал",
          "не задавала",
          "нету",
          "не задаю",
          "без задания",
          "ничего",
          "ничего не задано",
          "нет задания",
          "не было",
          "не задали",
          "не будет");
  private static final Set<String> NOTHING_WHOLE =
      Set.of(
          "без дз",
          "без д/з",
          "нет дз",
          "нет д/з",
          "без домашнего задания",
          "без домашки",
          "домашнего задания нет",
          "домашки нет",
          "домашнего нет",
          "ничего не задано",
          "ничего не задал",
          "ничего не задала",
          "не задано",
          "на дом не задано",
          "нет домашнего задания",
          "на дом ничего не задано",
          "на дом ничего",
          "без домашнего",
          "нет домашки",
          "домашнее не задано",
          "дома ничего",
          "домашнее задание не задано");
  private static final Set<String> TASK_BEGINS =
      Set.of(
          "§",
          "№",
          "упр",
          "упражнение",
          "упражнения",
          "стр",
          "страница",
          "с",
          "параграф",
          "параграфы",
          "пар",
          "п",
          "номер",
          "номера",
          "учить",
          "выучить",
          "повторить",
          "читать",
          "прочитать",
          "решить",
          "написать",
          "доделать",
          "подготовить",
          "подготовиться",
          "сделать",
          "дочитать",
          "закончить",
          "вопросы",
          "конспект",
          "не",
          "нет",
          "задача",
          "задачи",
          "учебник",
          "рабочая",
          "карточки",
          "карточка");

  private FreeText() {}

  static boolean nothingAtAll(String clause) {
    return NOTHING_WHOLE.contains(clause);
  }

  static boolean nothing(String homework) {
    return NOTHING.contains(homework);
  }

  /** A «не» or «нет» that doesn't just say that nothing was set: somebody hasn't done it, say. */
  static boolean denies(String firstWord) {
    return Set.of("не", "нет", "нету", "без", "у").contains(firstWord);
  }

  /** A topic or homework announced at the beginning of these words. */
  static Optional<Marker> at(List<Word> words) {
    if (words.isEmpty()) {
      return Optional.empty();
    }
    String first = words.getFirst().key();
    String second = words.size() > 1 ? words.get(1).key() : "";
    if (first.equals("тема")) {
      return Optional.of(new Marker(true, second.matches("урока|занятия") ? 2 : 1));
    }
    if (HOMEWORK.contains(first)) {
      return Optional.of(new Marker(false, 1));
    }
    boolean task =
        first.equals("домашнее") || (first.equals("домашняя") && second.equals("работа"));
    if (task) {
      return Optional.of(new Marker(false, TASK.contains(second) ? 2 : 1));
    }
    if (first.equals("на") && second.equals("дом")) {
      return Optional.of(new Marker(false, 2));
    }
    return first.equals("задано") && !second.isEmpty()
        ? Optional.of(new Marker(false, second.equals("на") && third(words).equals("дом") ? 3 : 1))
        : Optional.empty();
  }

  private static String third(List<Word> words) {
    return words.size() > 2 ? words.get(2).key() : "";
  }

  /** Among orders: «н Иванов тема Дроби», «н Иванов дз § 5», but not «5 за дз». */
  static boolean beginsWithoutStop(Word before, List<Word> words) {
    Optional<Marker> marker = at(words);
    if (marker.isEmpty() || words.size() <= marker.get().words()) {
      return false;
    }
    boolean bound =
        Set.of("за", "по", "на", "без", "нет", "не", "с", "какая").contains(before.key());
    String next = words.get(marker.get().words()).key();
    return !bound && (marker.get().topic() || TASK_BEGINS.contains(next));
  }

  /** Inside a text without a stop before it: whether a second text certainly begins here. */
  static boolean surelyBegins(List<Word> words, Marker marker, boolean afterStop) {
    if (words.size() <= marker.words()) {
      return false;
    }
    boolean colon = words.get(marker.words() - 1).after() == Word.After.COLON;
    Word next = words.get(marker.words());
    boolean task = TASK_BEGINS.contains(next.key()) || Character.isDigit(next.key().charAt(0));
    return afterStop || colon || (!marker.topic() && task);
  }
}
