package ru.zvonok.bot.screen;

import java.util.List;
import java.util.function.UnaryOperator;
import ru.zvonok.core.people.Student;

/** Words cut to what a phone's button shows, and still unlike their neighbours. */
public final class Labels {

  /** Characters that a button in two columns shows. */
  public static final int COLUMN = 18;

  /** Characters that a button of its own row shows. */
  public static final int ROW = 36;

  private Labels() {}

  /** «Логарифмическ…». */
  public static String cut(String text, int length) {
    return size(text) <= length ? text : head(text, length - 1) + "…";
  }

  /** The student's name in this many characters; no other of the list looks the same. */
  public static String name(Student student, List<Student> all, int length) {
    List<UnaryOperator<String>> shapes =
        List.of(name -> cut(name, length), name -> cutInside(name, length));
    return shapes.stream()
        .filter(shape -> alone(student, all, shape))
        .map(shape -> shape.apply(student.shortName()))
        .findFirst()
        .orElseGet(() -> cut(student.shortName(), length - 3) + " " + (1 + place(student, all)));
  }

  private static int place(Student student, List<Student> all) {
    return all.stream().map(Student::id).toList().indexOf(student.id());
  }

  private static boolean alone(Student student, List<Student> all, UnaryOperator<String> shape) {
    String mine = shape.apply(student.shortName());
    return all.stream()
        .allMatch(
            other -> other.id() == student.id() || !shape.apply(other.shortName()).equals(mine));
  }

  private static String cutInside(String text, int length) {
    if (size(text) <= length) {
      return text;
    }
    int tail = length / 2;
    return head(text, length - 1 - tail)
        + "…"
        + text.substring(text.offsetByCodePoints(text.length(), -tail));
  }

  private static String head(String text, int length) {
    return text.substring(0, text.offsetByCodePoints(0, length));
  }

  private static int size(String text) {
    return text.codePointCount(0, text.length());
  }
}
