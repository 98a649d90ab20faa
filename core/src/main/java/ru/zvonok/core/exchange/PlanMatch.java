package ru.zvonok.core.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

/**
 * Which topics of a new plan are which of the kept one: those of the same words first, those under
 * the same number with a slip of the pen between them last.
 */
record PlanMatch(
    Map<CurriculumReader.Topic, CurriculumWriter.Kept> same,
    List<CurriculumReader.Topic> added,
    List<CurriculumWriter.Kept> gone) {

  /** How many letters of a title make one slip. */
  private static final int LETTERS_A_SLIP = 8;

  static PlanMatch of(List<CurriculumWriter.Kept> kept, List<CurriculumReader.Topic> wanted) {
    PlanMatch match =
        new PlanMatch(new LinkedHashMap<>(), new ArrayList<>(wanted), new ArrayList<>(kept));
    match.pair((topic, one) -> sameNumber(topic, one) && sameWords(topic, one));
    match.pair(PlanMatch::sameWords);
    match.pair((topic, one) -> sameNumber(topic, one) && one.current() && aSlip(topic, one));
    match.gone.removeIf(one -> !one.current());
    return match;
  }

  private void pair(BiPredicate<CurriculumReader.Topic, CurriculumWriter.Kept> alike) {
    for (CurriculumReader.Topic topic : List.copyOf(added)) {
      gone.stream()
          .filter(one -> alike.test(topic, one))
          .findFirst()
          .ifPresent(
              one -> {
                same.put(topic, one);
                added.remove(topic);
                gone.remove(one);
              });
    }
  }

  private static boolean sameNumber(CurriculumReader.Topic topic, CurriculumWriter.Kept one) {
    return topic.number() == one.number();
  }

  private static boolean sameWords(CurriculumReader.Topic topic, CurriculumWriter.Kept one) {
    return topic.key().equals(one.key());
  }

  /** «Урок 12» and «Урок 13» are no slip: numbers are meant. */
  private static boolean aSlip(CurriculumReader.Topic topic, CurriculumWriter.Kept one) {
    String is = topic.key();
    String was = one.key();
    return is.replaceAll("\\D", "").equals(was.replaceAll("\\D", ""))
        && Nearest.distance(is, was) <= Math.min(is.length(), was.length()) / LETTERS_A_SLIP;
  }
}
