package ru.zvonok.demo;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The curriculum plans (КТП) of the made-up school: for each subject of a grade the topics of
 * {@code topics.csv}, first taught, then practised, then gone over again, for as many hours as the
 * year has.
 */
final class DemoCurriculum {

  private static final int WEEKS = 35;
  private static final int HOURS_A_TOPIC = 2;
  private static final List<String> ROUNDS =
      List.of("%s", "%s: решаем и применяем", "%s: повторение");

  private DemoCurriculum() {}

  /**
   * @param classes «7А, 7Б, 7В»: the classes of one grade go by the same plan
   */
  record Topic(String subject, String classes, int number, String title, int hours) {}

  static Stream<Topic> topics() {
    Map<String, List<String>> taught = DemoPlan.topics();
    return classes().entrySet().stream()
        .flatMap(
            grade ->
                Curriculum.of(grade.getKey()).entrySet().stream()
                    .flatMap(
                        subject ->
                            plan(
                                subject.getKey(),
                                grade.getValue(),
                                taught.getOrDefault(subject.getKey(), List.of()),
                                subject.getValue() * WEEKS)));
  }

  private static Map<Integer, String> classes() {
    return MadeUpSchool.CLASSES.entrySet().stream()
        .collect(
            groupingBy(
                Map.Entry::getValue, TreeMap::new, mapping(Map.Entry::getKey, joining(", "))));
  }

  private static Stream<Topic> plan(
      String subject, String classes, List<String> topics, int hours) {
    if (topics.isEmpty()) {
      return Stream.empty();
    }
    int rounds = Math.clamp(hours / (HOURS_A_TOPIC * topics.size()), 1, ROUNDS.size());
    int all = topics.size() * rounds;
    return IntStream.range(0, all)
        .mapToObj(
            i ->
                new Topic(
                    subject,
                    classes,
                    i + 1,
                    ROUNDS.get(i / topics.size()).formatted(topics.get(i % topics.size())),
                    hours / all + (i < hours % all ? 1 : 0)));
  }
}
