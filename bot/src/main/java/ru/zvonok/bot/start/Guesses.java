package ru.zvonok.bot.start;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import ru.zvonok.bot.dialog.Topics;
import ru.zvonok.bot.dialog.Topics.Topic;
import ru.zvonok.bot.dialog.Visit;
import ru.zvonok.bot.quick.Fold;
import ru.zvonok.bot.screen.Button;

/** What somebody may have meant, the likeliest first: each feature is asked for its own words. */
@Component
class Guesses {

  static final int MOST = 3;

  /** A surname is a few words; a sentence is none. */
  private static final int NAMES = 3;

  private static final int SHORTEST_NAME = 3;

  private final ObjectProvider<Topics> topics;

  Guesses(ObjectProvider<Topics> topics) {
    this.topics = topics;
  }

  private record Scored(Button button, int score) {}

  /** At most three; empty: nothing in these words leads anywhere. */
  List<Button> of(String text, Visit visit) {
    List<Button> found = found(text, visit);
    return found.isEmpty() && Fold.typedInLatin(text)
        ? found(Fold.russianKeys(text), visit)
        : found;
  }

  /** What this person opens most, when words lead nowhere. */
  List<Button> usual(Visit visit) {
    return features()
        .filter(feature -> feature.order() < OrdinaryTopics.ORDER)
        .flatMap(feature -> feature.topics(visit).stream())
        .map(Topic::button)
        .distinct()
        .limit(MOST)
        .toList();
  }

  private List<Button> found(String text, Visit visit) {
    List<String> words = Stems.words(text);
    List<Topic> all = features().flatMap(feature -> feature.topics(visit).stream()).toList();
    Stream<Button> named = Stream.concat(called(words, all, visit), on(text, visit));
    List<Scored> scored = new ArrayList<>();
    for (Topic topic : all) {
      int score = words.stream().distinct().mapToInt(word -> Stems.fit(word, topic.key())).sum();
      if (score > 0) {
        scored.add(new Scored(topic.button(), score));
      }
    }
    Stream<Button> topical =
        scored.stream().sorted(Comparator.comparing(Scored::score).reversed()).map(Scored::button);
    return Stream.concat(named, topical).distinct().limit(MOST).toList();
  }

  private Stream<Button> on(String text, Visit visit) {
    Optional<LocalDate> day = NamedDay.in(text, visit.today());
    return day.stream()
        .flatMap(one -> features().flatMap(feature -> feature.on(one, visit).stream()));
  }

  /** The words that lead nowhere else may be somebody's name. */
  private Stream<Button> called(List<String> words, List<Topic> all, Visit visit) {
    List<String> left =
        words.stream()
            .filter(word -> word.length() >= SHORTEST_NAME && !NamedDay.names(word))
            .filter(word -> Stems.fit(word, "start.heard.little") == 0)
            .filter(word -> all.stream().noneMatch(topic -> Stems.fit(word, topic.key()) > 0))
            .toList();
    return left.isEmpty() || left.size() > NAMES
        ? Stream.empty()
        : features()
            .flatMap(
                feature -> feature.called(left.stream().collect(joining(" ")), visit).stream());
  }

  private Stream<Topics> features() {
    return topics.stream().sorted(Comparator.comparingInt(Topics::order));
  }
}
