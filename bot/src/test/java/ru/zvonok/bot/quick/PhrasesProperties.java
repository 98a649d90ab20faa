package ru.zvonok.bot.quick;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import ru.zvonok.bot.quick.Roll.Pupil;
import ru.zvonok.core.journal.MarkValue;

class PhrasesProperties {
  private static final Corpus CORPUS = Corpus.read();
  private static final List<String> WORDS =
      List.of(
          "н",
          "нет",
          "оп",
          "осв",
          "5",
          "4",
          "10",
          "все",
          "кроме",
          "на",
          "месте",
          "тема",
          "дз",
          "§",
          "к/р",
          "и",
          "а",
          ",",
          ";",
          ":",
          "-",
          "Иванов",
          "Петрова",
          "Ким",
          "Петя",
          "П.",
          "Н.",
          "минут",
          "7А",
          "не",
          "зачёт",
          "§5",
          "\n",
          "?",
          "за",
          "контрольную",
          "Кузьмин",
          "5/4",
          "55",
          ".",
          "оглы",
          "заде",
          "две",
          "пятёрки");

  @Provide
  Arbitrary<Tuple2<String, String>> pupilsForms() {
    var all = new ArrayList<Tuple2<String, String>>();
    CORPUS
        .classes()
        .forEach(
            (schoolClass, pupils) ->
                pupils.forEach(
                    (name, pupil) ->
                        forms(pupil).forEach(f -> all.add(Tuple.of(schoolClass + "/" + name, f)))));
    return Arbitraries.of(all);
  }

  private static Set<String> forms(Pupil pupil) {
    var forms = new TreeSet<String>();
    for (Sex sex : Sex.of(pupil)) {
      Declension.of(Fold.key(pupil.family()), sex).forEach(forms::addAll);
    }
    return forms;
  }

  @Property(tries = 1000)
  void everyCaseOfASurname_isThatPupil_orAQuestionWithThem(
      @ForAll("pupilsForms") Tuple2<String, String> one, @ForAll("orders") String order) {
    Pupil pupil = pupil(one.get1());
    Understanding understanding = read(one.get1(), order.formatted(one.get2()));
    List<Pupil> entered = entered(understanding);
    assertThat(entered).as(one.toString()).isSubsetOf(pupil);
    if (entered.isEmpty()) {
      assertThat(understanding.questions())
          .as(one.toString())
          .anyMatch(q -> q.candidates().contains(pupil));
    }
  }

  @Provide
  Arbitrary<String> orders() {
    return Arbitraries.of("н %s", "%s н", "%s 5", "5 %s", "%s опоздал на 10 минут", "зачёт %s");
  }

  @Property(tries = 1000)
  void aSlip_neverMakesAnotherPupil(
      @ForAll("pupilsForms") Tuple2<String, String> one,
      @ForAll("places") int place,
      @ForAll("letters") char letter,
      @ForAll("edits") int edit) {
    String typed = slipped(one.get2(), place, letter, edit);
    Understanding understanding = read(one.get1(), typed + " н");
    boolean anothersOwn =
        CORPUS.roll(schoolClass(one.get1())).pupils().stream()
            .anyMatch(p -> forms(p).contains(typed) || forms(p).contains(typed.replace("-", "")));
    if (!anothersOwn) {
      assertThat(entered(understanding)).as(typed).isSubsetOf(pupil(one.get1()));
    }
  }

  @Provide
  Arbitrary<Integer> places() {
    return Arbitraries.integers().between(1, 12);
  }

  @Provide
  Arbitrary<Character> letters() {
    return Arbitraries.of('а', 'о', 'е', 'и', 'у', 'ы', 'в', 'н', 'к', 'с', 'й', 'я', 'т');
  }

  @Provide
  Arbitrary<Integer> edits() {
    return Arbitraries.of(0, 1, 2);
  }

  private static String slipped(String word, int place, char letter, int edit) {
    int at = Math.min(place, word.length() - 1);
    return switch (edit) {
      case 0 -> word.substring(0, at) + letter + word.substring(at + 1);
      case 1 -> word.substring(0, at) + letter + word.substring(at);
      default -> word.substring(0, at) + word.substring(at + 1);
    };
  }

  @Property(tries = 1000)
  void anyWordsAtAll_neverThrow(@ForAll("phrases") List<String> words, @ForAll String noise) {
    String text = String.join(" ", words);
    assertThat(Phrases.read(text, CORPUS.roll("7А"))).isNotNull();
    assertThat(Phrases.read(text + noise, CORPUS.roll("7Б"))).isNotNull();
  }

  @Provide
  Arbitrary<List<String>> phrases() {
    return Arbitraries.of(WORDS).list().ofMaxSize(14);
  }

  @Property(tries = 500)
  void marksInAnyOrder_areThosePupilsMarks(
      @ForAll("marks") List<Integer> marks, @ForAll("layouts") String layout) {
    List<Pupil> pupils = new ArrayList<>(CORPUS.roll("7А").pupils());
    var typed = new ArrayList<String>();
    var meant = new ArrayList<Entry>();
    for (int i = 0; i < marks.size(); i++) {
      int mark = marks.get(i);
      typed.add(layout.formatted(pupils.get(i).family(), mark));
      meant.add(new Entry.Mark(pupils.get(i), List.of(MarkValue.values()[mark - 1]), null));
    }
    for (String between : List.of(" ", ", ", "\n", "; ")) {
      Understanding understanding = Phrases.read(String.join(between, typed), CORPUS.roll("7А"));
      assertThat(meant).containsAll(understanding.understood());
      assertThat(understanding.understood().size() + understanding.questions().size())
          .isGreaterThanOrEqualTo(meant.size());
    }
  }

  @Provide
  Arbitrary<List<Integer>> marks() {
    return Arbitraries.integers().between(1, 5).list().ofMinSize(1).ofMaxSize(12);
  }

  @Provide
  Arbitrary<String> layouts() {
    return Arbitraries.of("%1$s %2$d", "%2$d %1$s", "%1$s - %2$d", "%1$s: %2$d", "%1$s%2$d");
  }

  private static String schoolClass(String path) {
    return path.substring(0, path.indexOf('/'));
  }

  private static Pupil pupil(String path) {
    var pupils = Objects.requireNonNull(CORPUS.classes().get(schoolClass(path)));
    return Objects.requireNonNull(pupils.get(path.substring(path.indexOf('/') + 1)));
  }

  private static Understanding read(String path, String text) {
    return Phrases.read(text, CORPUS.roll(schoolClass(path)));
  }

  private static List<Pupil> entered(Understanding understanding) {
    return understanding.understood().stream()
        .filter(Entry.OfPupil.class::isInstance)
        .map(e -> ((Entry.OfPupil) e).pupil())
        .distinct()
        .toList();
  }
}
