package ru.zvonok.core.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static ru.zvonok.core.journal.SchoolDay.TODAY;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import ru.zvonok.core.access.Actor;
import ru.zvonok.core.access.Refusal.BadValue;
import ru.zvonok.core.access.Refusal.NotYours;
import ru.zvonok.core.access.Refusal.Rule;
import ru.zvonok.core.journal.History.Revision;

/** Photos and documents of a lesson's homework. */
class HomeworkFilesTest {

  private static final String IN_FILE = "Во вложении";

  private final SchoolDay day = SchoolDay.begins();
  private final long math = day.mathToday();
  private final Actor teacher = day.mathTeacher();

  @Test
  void aPhotoAloneIsHomework() {
    LessonCard card = adds("photo-1", null);

    assertThat(card.homework()).isEqualTo(new Homework.Given(IN_FILE, null, null));
    assertThat(card.beside().files())
        .extracting(HomeworkFile::kind, HomeworkFile::reference)
        .containsExactly(tuple(HomeworkFile.Kind.PHOTO, "photo-1"));
    assertThat(card.line().filling().homework()).isTrue();
  }

  @Test
  void wordsUnderAPhotoBecomeHomeworkAndWordsThatStandStay() {
    adds("photo-1", null);
    assertThat(text(adds("photo-2", "  № 5 "))).isEqualTo("№ 5");
    assertThat(text(adds("photo-3", "и карточка"))).isEqualTo("№ 5\nи карточка");
    assertThat(text(adds("photo-4", "карточка"))).isEqualTo("№ 5\nи карточка");
    assertThat(text(adds("photo-5", null))).isEqualTo("№ 5\nи карточка");
  }

  @Test
  void dayAndLengthStayWithAFile_andTheNewWordsKeepTheFiles() {
    Homework given = new Homework.Given("№ 5", TODAY.plusDays(2), 30);
    day.done(() -> day.records.homework(teacher, math, null, given));
    assertThat(adds("photo-1", null).homework()).isEqualTo(given);

    Homework reworded = new Homework.Given("№ 6", TODAY.plusDays(2), 30);
    LessonCard card = day.done(() -> day.records.homework(teacher, math, given, reworded));
    assertThat(card.beside().files()).hasSize(1);
  }

  @Test
  void theSameFileTwiceIsOne_andTenAreTheMost() {
    adds("photo-1", null);
    adds("photo-1", null);
    for (int i = 2; i <= HomeworkFiles.MOST; i++) {
      adds("photo-" + i, null);
    }
    assertThat(day.count("revision where entry = 'HOMEWORK'")).isEqualTo(10);
    assertThat(day.refused(() -> day.files.add(teacher, math, sent("photo-11", null))))
        .isEqualTo(new BadValue(Rule.TOO_MANY_FILES));
    assertThat(adds("photo-10", null).beside().files()).hasSize(10);
  }

  @Test
  void aFileGoesAndItsHistoryStays() {
    adds("photo-1", "№ 5");
    long file = adds("photo-2", null).beside().files().getFirst().id();

    LessonCard card = day.done(() -> day.files.remove(teacher, math, file));
    day.done(() -> day.files.remove(teacher, math, file));

    assertThat(card.beside().files())
        .extracting(HomeworkFile::reference)
        .containsExactly("photo-2");
    assertThat(day.done(() -> day.history.of(teacher, math)))
        .extracting(Revision::was, Revision::became)
        .containsExactly(
            tuple(null, "№ 5 · FILES:1"),
            tuple("№ 5 · FILES:1", "№ 5 · FILES:2"),
            tuple("№ 5 · FILES:2", "№ 5 · FILES:1"));
    assertThat(day.count("homework_file")).isEqualTo(2);
  }

  @Test
  void whileNothingIsSetThereAreNoFiles_andTakenBackTheyAreThereAgain() {
    Homework stands = adds("photo-1", "№ 5").homework();
    Homework none = new Homework.NoneSet();
    LessonCard card = day.done(() -> day.records.homework(teacher, math, stands, none));
    assertThat(card.beside().files()).isEmpty();
    assertThat(day.done(() -> day.files.of(teacher, math))).isEmpty();

    card =
        day.done(
            () -> day.records.homework(teacher, math, none, new Homework.Given("№ 5", null, null)));
    assertThat(card.beside().files()).hasSize(1);
    assertThat(day.done(() -> day.history.of(teacher, math)))
        .extracting(Revision::became)
        .containsExactly("№ 5 · FILES:1", "NONE", "№ 5 · FILES:1");
  }

  @Test
  void aFileSentAfterNothingWasSetIsHomeworkAgain() {
    Homework stands = adds("photo-1", "№ 5").homework();
    day.done(() -> day.records.homework(teacher, math, stands, new Homework.NoneSet()));

    LessonCard card = adds("photo-1", null);

    assertThat(text(card)).isEqualTo(IN_FILE);
    assertThat(card.beside().files()).hasSize(1);
  }

  @Test
  void namesAreCleanAndShort() {
    HomeworkFiles.Sent sent =
        new HomeworkFiles.Sent(
            HomeworkFile.Kind.DOCUMENT,
            "doc",
            "  ка\u202Eрт\nочка" + "х".repeat(200),
            null,
            IN_FILE);
    List<HomeworkFile> files = day.done(() -> day.files.add(teacher, math, sent)).beside().files();
    assertThat(files.getFirst().name()).startsWith("карт очка").hasSize(100);
  }

  @Test
  void onlyWhoHoldsTheLessonAddsOrTakesAway() {
    long file = adds("photo-1", null).beside().files().getFirst().id();
    long other = day.lesson("Русский язык", day.school.group7A, TODAY);
    for (Actor who : List.of(day.director(), day.classTeacher(), day.russianTeacher())) {
      assertThat(day.refused(() -> day.files.add(who, math, sent("photo-2", null))))
          .isEqualTo(new NotYours());
      assertThat(day.refused(() -> day.files.remove(who, math, file))).isEqualTo(new NotYours());
    }
    assertThat(day.refused(() -> day.files.remove(day.russianTeacher(), other, file)))
        .isEqualTo(new NotYours());
    assertThat(day.refused(() -> day.files.of(day.russianTeacher(), math)))
        .isEqualTo(new NotYours());
    assertThat(day.done(() -> day.files.of(day.director(), math))).hasSize(1);
  }

  private LessonCard adds(String reference, @Nullable String caption) {
    return day.done(() -> day.files.add(teacher, math, sent(reference, caption)));
  }

  private static HomeworkFiles.Sent sent(String reference, @Nullable String caption) {
    return new HomeworkFiles.Sent(HomeworkFile.Kind.PHOTO, reference, null, caption, IN_FILE);
  }

  private static String text(LessonCard card) {
    return card.homework() instanceof Homework.Given(var text, _, _) ? text : "";
  }
}
