package ru.zvonok.bot.quick;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import ru.zvonok.bot.quick.Roll.Pupil;
import ru.zvonok.core.journal.MarkValue;

/** An understanding in the notation of {@code phrases.txt}. */
record Told(List<String> certain, List<Asked> asked, List<String> lost) {

  /** A question: whom it is between, and whether it is about the homework's own text. */
  record Asked(List<String> who, boolean text) {}

  static Told of(Understanding understanding, Corpus corpus, String schoolClass) {
    var teller = new Teller(corpus, schoolClass);
    var certain = new ArrayList<String>();
    understanding.schoolClass().ifPresent(c -> certain.add("класс " + c.name()));
    understanding.understood().forEach(entry -> certain.add(teller.entry(entry)));
    var asked = new ArrayList<Asked>();
    for (Question question : understanding.questions()) {
      boolean text = question.choices().stream().anyMatch(Entry.HomeworkText.class::isInstance);
      asked.add(
          new Asked(question.candidates().stream().map(teller::name).sorted().toList(), text));
    }
    return new Told(certain, asked, understanding.notUnderstood());
  }

  private record Teller(Corpus corpus, String schoolClass) {
    String name(Pupil pupil) {
      return corpus.name(schoolClass, pupil);
    }

    String entry(Entry entry) {
      return switch (entry) {
        case Entry.Absent(Pupil pupil) -> "н " + name(pupil);
        case Entry.Late late ->
            "оп " + name(late.pupil()) + (late.minutes() == null ? "" : " " + late.minutes());
        case Entry.Exempt(Pupil pupil) -> "осв " + name(pupil);
        case Entry.Present(Pupil pupil) -> "есть " + name(pupil);
        case Entry.Mark mark -> mark(mark);
        case Entry.AllPresent(List<Pupil> except) ->
            except.isEmpty()
                ? "все"
                : "все кроме " + except.stream().map(this::name).collect(Collectors.joining(", "));
        case Entry.Topic(String text) -> "тема: " + text;
        case Entry.HomeworkText(String text) -> "дз: " + text;
        case Entry.NoHomework _ -> "дз нет";
      };
    }

    private String mark(Entry.Mark mark) {
      String values = mark.values().stream().map(Teller::value).collect(Collectors.joining(" "));
      var kind = mark.kind();
      return name(mark.pupil()) + " " + values + (kind == null ? "" : " [" + kind.name() + "]");
    }

    private static String value(MarkValue value) {
      return switch (value) {
        case ONE, TWO, THREE, FOUR, FIVE -> String.valueOf(value.points());
        case PASS -> "зачёт";
        case FAIL -> "незачёт";
        case PENDING -> ".";
      };
    }
  }
}
