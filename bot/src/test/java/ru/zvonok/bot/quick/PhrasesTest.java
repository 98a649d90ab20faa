package ru.zvonok.bot.quick;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import ru.zvonok.bot.quick.Roll.ClassRef;
import ru.zvonok.bot.quick.Roll.Pupil;

class PhrasesTest {
  private final Corpus corpus = Corpus.read();

  @Test
  void whatTeachersType_isUnderstoodOrAsked_neverWrong() {
    var score = new Score();
    for (Corpus.Phrase phrase : corpus.phrases()) {
      Understanding understanding = Phrases.read(phrase.typed(), corpus.roll(phrase.schoolClass()));
      score.count(phrase, Told.of(understanding, corpus, phrase.schoolClass()));
    }
    System.out.println(score);
    assertThat(score.wrong).isEmpty();
    assertThat(score.askedOtherwise).isEmpty();
    assertThat(score.understood)
        .as("understood, of %d; %s", score.meant, score.missed)
        .isGreaterThanOrEqualTo(score.meant * 85 / 100);
    assertThat(score.meant).isGreaterThanOrEqualTo(320);
    assertThat(score.doubtful).isGreaterThanOrEqualTo(60);
  }

  @Test
  void classIsFound_beforeItsPupilsAreKnown() {
    var roll = new Roll(List.of(), Corpus.CLASSES, Corpus.KINDS);
    Understanding understanding = Phrases.read("7б н Иванов", roll);
    assertThat(understanding.schoolClass()).contains(new ClassRef(2, "7Б"));
    assertThat(understanding.understood()).isEmpty();
    assertThat(understanding.notUnderstood()).containsExactly("н", "Иванов");
  }

  @Test
  void illness_isAnAbsence_withAHintThatTheReasonIsntTheTeachers() {
    Understanding understanding = Phrases.read("Цой болеет", corpus.roll("7А"));
    assertThat(understanding.hints())
        .containsExactly(Understanding.Hint.REASON_IS_THE_CLASS_TEACHERS);
    assertThat(understanding.understood()).hasSize(1);
  }

  @Test
  void question_saysWhichEntryEachCandidateWouldGet() {
    var boy = new Pupil(1, "Иванов", "Пётр", "Сергеевич");
    var girl = new Pupil(2, "Иванова", "Ольга", "Сергеевна");
    var roll = new Roll(List.of(boy, girl), List.of(), List.of());
    Understanding understanding = Phrases.read("н Иванова", roll);
    assertThat(understanding.understood()).isEmpty();
    assertThat(understanding.questions())
        .containsExactly(
            new Question("Иванова", List.of(new Entry.Absent(boy), new Entry.Absent(girl))));
    assertThat(Phrases.read("н Иванова", only(boy)).understood())
        .containsExactly(new Entry.Absent(boy));
    assertThat(Phrases.read("н Иванова", only(girl)).understood())
        .containsExactly(new Entry.Absent(girl));
  }

  @Test
  void sexUnknown_bothDeclensionsAreTheirOwn() {
    var either = new Pupil(1, "Шевчук", "Саша", "");
    assertThat(Phrases.read("Шевчука нет", only(either)).understood())
        .containsExactly(new Entry.Absent(either));
    assertThat(Phrases.read("Шевчук нет", only(either)).understood())
        .containsExactly(new Entry.Absent(either));
  }

  @Test
  void emptyText_isNothing() {
    Understanding understanding = Phrases.read(" \n ", corpus.roll("7А"));
    assertThat(understanding.complete()).isTrue();
    assertThat(understanding.understood()).isEmpty();
    assertThat(understanding.schoolClass()).isEqualTo(Optional.empty());
  }

  @Test
  void aLoneApostropheIsNothingThatWasMeant() {
    for (String apostrophe : List.of("'", "’", "''", "н ’ 5")) {
      Understanding read = Phrases.read(apostrophe, new Roll(List.of(), List.of(), List.of()));

      assertThat(read.understood()).isEmpty();
    }
  }

  private static Roll only(Pupil pupil) {
    return new Roll(List.of(pupil), List.of(), List.of());
  }
}
