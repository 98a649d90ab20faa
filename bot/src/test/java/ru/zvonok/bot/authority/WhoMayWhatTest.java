package ru.zvonok.bot.authority;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import ru.zvonok.bot.action.Action;
import ru.zvonok.bot.action.ActionCodec;
import ru.zvonok.bot.action.JournalAction;
import ru.zvonok.bot.action.Leaves;
import ru.zvonok.bot.action.StartAction;
import ru.zvonok.bot.action.TermAction;

/** Plays the table of clauses 2.1 and 2.2, a row at a time. */
class WhoMayWhatTest {

  private static final Table TABLE = Table.read();
  static final String NOT_YOURS = "Этого нет или у вас нет доступа.";
  static final String BROKEN = "Что-то пошло не так";
  private static final List<String> JOURNAL = List.of(Stage.TOPIC, Stage.HOMEWORK, Stage.COMMENT);

  /** The surnames of 7А but for who is called like somebody's parent, and what else tells them. */
  private static final List<String> NAMES =
      List.of(
          "Абрамова",
          "Дарь",
          "Иван",
          "Мария",
          "Ким",
          "Алин",
          "Мамедов",
          "Тимур",
          "Орлов",
          "Римская",
          "Софь",
          "Смирнова",
          "Алёна",
          "Анна",
          "Фёдоров",
          "Семён",
          "Яковлев",
          "Егор");

  private final Stage stage = Stage.shared();

  @Test
  void everyWishOfTheChatStandsInTheTable() {
    Set<Class<?>> played =
        Arrays.stream(Wish.values())
            .map(wish -> wish.of(stage.ids).getClass())
            .collect(Collectors.toSet());
    assertThat(played).containsExactlyInAnyOrderElementsOf(Leaves.of(Action.class).toList());
    assertThat(TABLE.rows()).containsOnlyKeys(Wish.values());
    assertThat(TABLE.rows().values())
        .allSatisfy(row -> assertThat(row.cells()).containsOnlyKeys(Someone.values()));
  }

  @TestFactory
  Stream<DynamicTest> table() {
    return TABLE.rows().values().stream()
        .map(
            row -> DynamicTest.dynamicTest(row.title() + " (" + row.wish() + ")", () -> play(row)));
  }

  private void play(Table.Row row) {
    SoftAssertions all = new SoftAssertions();
    for (Someone who : Someone.values()) {
      Answer real = play(row, who, stage.ids, row.cells().get(who), all);
      if (!row.wish().of(stage.ids).equals(row.wish().of(stage.madeUp))) {
        Answer nothing = play(row, who, stage.madeUp, null, all);
        Answer foreign = play(row, who, stage.theirs, null, all);
        all.assertThat(foreign.read())
            .as("%s: another school's is as good as nothing", who.title)
            .isEqualTo(nothing.read());
        compare(row, who, real, nothing, all);
      }
    }
    all.assertAll();
  }

  private static void compare(
      Table.Row row, Someone who, Answer real, Answer nothing, SoftAssertions all) {
    if (row.cells().get(who) == Cell.REFUSED) {
      all.assertThat(real.read())
          .as("%s: refused as if it weren't there", who.title)
          .isEqualTo(nothing.read());
    } else if (!row.wish().writes) {
      all.assertThat(real.read())
          .as("%s: sees what is there", who.title)
          .isNotEqualTo(nothing.read());
    }
  }

  /**
   * @param cell null: names nothing of this school
   */
  private Answer play(
      Table.Row row, Someone who, Ids ids, @Nullable Cell cell, SoftAssertions all) {
    stage.newDialogs();
    row.wish().before(ids).forEach(step -> stage.does(who, step));
    String before = stage.standing();
    Answer answer = stage.does(who, row.wish().of(ids));
    String after = stage.standing();
    String name = who.title + (cell == null ? " (чужое или выдуманное)" : "");
    if (cell == Cell.DOES && row.wish().writes) {
      all.assertThat(after).as("%s: is done", name).isNotEqualTo(before);
    } else {
      all.assertThat(after).as("%s: nothing changes", name).isEqualTo(before);
    }
    if (!after.equals(before) || !row.wish().before(ids).isEmpty()) {
      stage.backToStart();
    }
    if (row.wish() != Wish.NOTHING) {
      all.assertThat(answer.leadsOn()).as("%s: a way on", name).isTrue();
    }
    all.assertThat(answer.read()).as("%s: calm", name).doesNotContain(BROKEN);
    boolean refused = cell == null || cell == Cell.REFUSED;
    if (!refused) {
      all.assertThat(answer.read()).as("%s: welcome", name).doesNotContain(NOT_YOURS);
      offersWhatMayBe(who, answer, name, all);
    }
    keepsToItself(row, who, answer, refused, name, all);
    return answer;
  }

  /** No names of other people's children, no journal for whom it isn't. */
  private static void keepsToItself(
      Table.Row row, Someone who, Answer answer, boolean refused, String name, SoftAssertions all) {
    boolean desk = row.wish().ordinal() >= Wish.FIND_PERSON.ordinal();
    // What was typed here may be quoted back to whoever typed it.
    // Teachers are no children, whatever they are called.
    String told =
        answer
            .read()
            .replace("«Римская»", "«…»")
            .replace("Орлова М. И.", "…")
            .replace("Лебедева Анна Сергеевна", "…");
    if (refused || who == Someone.TECHNICIAN) {
      all.assertThat(answer.read()).as("%s: nothing of the journal", name).doesNotContain(JOURNAL);
    }
    boolean door = row.wish().ordinal() <= Wish.UNLINK_FOR_SURE.ordinal();
    if (refused || !door && (who.family() || who == Someone.TECHNICIAN && !desk)) {
      all.assertThat(told)
          .as("%s: nobody else's child", name)
          .doesNotContain(NAMES.stream().filter(each -> !own(who, each)).toArray(String[]::new));
    }
  }

  /** His own and his children's names; a code asks «Виктор К.». */
  private static boolean own(Someone who, String word) {
    return who.ownChildren.stream().anyMatch(given -> given.startsWith(word))
        || switch (who) {
          case GUARDIAN, STUDENT -> word.equals("Иван");
          case RESTRICTED -> word.equals("Яковлев") || word.equals("Егор");
          case OTHER_GUARDIAN, OTHER_STUDENT -> word.equals("Смирнова");
          case STUDENT_ON_STAFF_LISTS -> word.equals("Фёдоров");
          case TEACHER -> word.equals("Анна");
          // She is Мария Ивановна.
          case OTHER_TEACHER -> word.equals("Мария") || word.equals("Иван");
          default -> false;
        };
  }

  /** A button of these lessons and of this child leads where the table lets this person go. */
  private void offersWhatMayBe(Someone who, Answer answer, String name, SoftAssertions all) {
    for (var key : answer.keys()) {
      Action offered = ActionCodec.decode(key.data()).orElseThrow();
      List<Wish> same =
          Arrays.stream(Wish.values())
              .filter(wish -> sameThing(wish.of(stage.ids), offered))
              .toList();
      // The list of a class's day is one for all who see it: to the technician it is labels alone.
      boolean label = who == Someone.TECHNICIAN && offered instanceof JournalAction.OpenLesson;
      // Whether a chat is linked at all isn't looked up to ask a question.
      boolean question = !who.bound && offered instanceof StartAction.UnlinkForSure;
      // Who has just come in by a code isn't a stranger any more.
      boolean welcomed = !who.bound && offered instanceof StartAction.Training;
      if (!same.isEmpty() && !label && !question && !welcomed) {
        all.assertThat(same)
            .as("%s: «%s» is offered and refused", name, key.label())
            .anyMatch(wish -> TABLE.at(wish, who) != Cell.REFUSED);
      }
    }
  }

  private boolean sameThing(Action wish, Action offered) {
    if (wish.getClass() != offered.getClass()) {
      return false;
    }
    RecordComponent[] parts = wish.getClass().getRecordComponents();
    // A page of term marks is named by three parts, everything else by its first.
    int named = Math.min(parts.length, wish instanceof TermAction ? 3 : 1);
    return Arrays.stream(parts)
        .limit(named)
        .allMatch(part -> part(part, wish).equals(part(part, offered)));
  }

  private static Object part(RecordComponent part, Action action) {
    try {
      return String.valueOf(part.getAccessor().invoke(action));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
