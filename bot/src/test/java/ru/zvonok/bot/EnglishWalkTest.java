package ru.zvonok.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ru.zvonok.bot.action.Action;
import ru.zvonok.bot.action.Action.Language;
import ru.zvonok.bot.action.ClassAction;
import ru.zvonok.bot.action.DiaryAction;
import ru.zvonok.bot.action.JournalAction;
import ru.zvonok.bot.action.OfficeAction;
import ru.zvonok.bot.action.StartAction;
import ru.zvonok.bot.screen.Screen;
import ru.zvonok.bot.screen.Shown;
import ru.zvonok.core.SchoolFixture;
import ru.zvonok.core.TestCore;
import ru.zvonok.core.journal.Lessons;

/**
 * Every screen that a role can reach by buttons, in English: no word of the bot's own is Russian,
 * whatever the school's data is called.
 */
class EnglishWalkTest extends PhonesInSchool {

  private static final int MOST = 400;

  /** What is called so in both languages, and examples of what is typed. */
  private static final List<String> ON_PURPOSE =
      List.of(
          "На каком языке говорить?",
          "Русский",
          "Язык",
          "иванов пет",
          "«7А н Звонков», «Звонкову 5», «тема: дроби», «дз § 14»",
          "«7А н Звонков», «Звонкову 5»",
          "Школа на Липовой");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "stranger",
        "technician",
        "teacher",
        "classTeacher",
        "father",
        "mother",
        "student"
      })
  void noScreenSpeaksRussian(String who) {
    TestCore.in(
        school,
        () -> {
          get(Lessons.class)
              .lay(school.id(), SchoolFixture.TODAY.minusDays(7), SchoolFixture.TODAY.plusDays(7));
          return school;
        });
    List<String> data = data();
    Phone phone = phone(who).speaks(Language.EN);
    Set<Action> seen = new HashSet<>();
    Deque<Action> open =
        new ArrayDeque<>(
            List.of(
                new StartAction.Menu(),
                new StartAction.Help(),
                new OfficeAction.OpenPerson(school.ivansMother())));
    while (!open.isEmpty() && seen.size() < MOST) {
      Action wish = open.removeFirst();
      if (!seen.add(wish)) {
        continue;
      }
      phone.does(wish);
      Screen screen = phone.reply().screen();
      if (screen == null) {
        continue;
      }
      english(screen.html(), data);
      Shown.labels(screen).forEach(label -> english(label, data));
      Shown.actions(screen).stream().filter(EnglishWalkTest::harmless).forEach(open::addLast);
    }
    assertThat(seen).hasSizeGreaterThan(who.equals("stranger") ? 2 : 7);
  }

  /**
   * Goes nowhere in another language, ends nothing, isn't a day of another year nor the practice
   * lesson, whose made-up class has names of its own.
   */
  private static boolean harmless(Action wish) {
    return switch (wish) {
      case StartAction.SpeakLanguage _, StartAction.UnlinkForSure _, StartAction.BeginTraining _ ->
          false;
      case JournalAction.MyLessons it -> near(it.day());
      case ClassAction.ClassLessons it -> near(it.day());
      case DiaryAction.DiaryDay it -> near(it.day());
      case DiaryAction.DiaryWeek it -> near(it.day());
      case DiaryAction.DiaryTasks it -> near(it.from());
      default -> true;
    };
  }

  private static boolean near(@Nullable LocalDate day) {
    return day == null
        || !day.isBefore(SchoolFixture.TODAY.minusDays(1))
            && !day.isAfter(SchoolFixture.TODAY.plusDays(1));
  }

  private static void english(String shown, List<String> data) {
    String left = shown;
    for (String name : data) {
      left = left.replace(name, "");
    }
    left = left.replaceAll("[\\p{IsCyrillic}-]+…|\\p{Lu}\\.", "");
    assertThat(left).as(shown).doesNotContainPattern("[\\p{IsCyrillic}&&[^АБ]]");
  }

  /** What the school and the practice lesson have names for, the longest first. */
  private List<String> data() {
    List<String> ofSchool =
        school
            .rows()
            .with(
                jdbc ->
                    jdbc.sql(
                            """
                            select family_name || ' ' || given_name from person
                            union select family_name from person
                            union select given_name from person
                            union select patronymic from person
                            union select lower(left(name, 1)) || substr(name, 2) from subject
                            union select name from subject
                            union select lower(left(name, 1)) || substr(name, 2) from work_kind
                            union select name from work_kind
                            union select name from school_class
                            union select name from class_part
                            """)
                        .query(String.class)
                        .list());
    return Stream.of(
            ofSchool.stream(),
            ON_PURPOSE.stream(),
            ofSchool.stream().filter(Objects::nonNull).flatMap(EnglishWalkTest::cut))
        .flatMap(names -> names)
        .filter(name -> name != null && !name.isBlank())
        .sorted(Comparator.comparing(String::length).reversed())
        .toList();
  }

  /** A long name as a narrow button shows it. */
  private static Stream<String> cut(String name) {
    return IntStream.range(4, Math.max(4, name.length()))
        .mapToObj(length -> name.substring(0, length) + "…");
  }

  private Phone phone(String who) {
    return switch (who) {
      case "stranger" -> stranger(who);
      case "technician" -> phoneOf(school.technician(), who);
      case "teacher" -> phoneOf(school.mathTeacher(), who);
      case "classTeacher" -> phoneOf(school.classTeacher(), who);
      case "mother" -> phoneOf(school.ivansMother(), who);
      case "student" -> phoneOf(school.ivan(), who);
      default -> phoneOf(school.ivansFather(), who);
    };
  }
}
