package ru.zvonok.core.curriculum;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The plan of a lesson's subject and class, with how far the lesson's group has come without that
 * lesson.
 *
 * @param lines in the plan's order
 * @param reached the number of the topic that the group had last before the lesson; 0: none yet
 * @param ahead lessons of the same day that come before and have no topic yet: their hours are
 *     theirs
 */
public record CurriculumPlan(List<Line> lines, int reached, int ahead) {

  /**
   * @param used in how many other lessons of the group it was taught
   */
  public record Line(PlanTopic topic, int used) {

    public int left() {
      return Math.max(0, topic.hours() - used);
    }
  }

  public enum Place {
    /** What the plan has next. */
    NEXT,
    /** The topic after that. */
    AFTER,
    /** The first that was passed over. */
    SKIPPED
  }

  /**
   * @param hour which of the topic's hours it would be, from 1
   */
  public record Offer(Place place, PlanTopic topic, int hour) {}

  public CurriculumPlan {
    lines = List.copyOf(lines);
  }

  /**
   * The next unused hour: on from the last topic taught, at the plan's end what was passed over.
   */
  public Optional<Offer> next() {
    int others = ahead;
    for (Line line : inTurn().toList()) {
      if (others < line.left()) {
        return Optional.of(new Offer(Place.NEXT, line.topic(), line.used() + others + 1));
      }
      others -= line.left();
    }
    return Optional.empty();
  }

  /** What to offer, the next one first; each topic once. Empty: all of the plan is taught. */
  public List<Offer> offers() {
    Optional<Offer> next = next();
    if (next.isEmpty()) {
      return List.of();
    }
    PlanTopic topic = next.get().topic();
    List<Offer> offers = new ArrayList<>();
    offers.add(next.get());
    left()
        .filter(line -> line.topic().number() > topic.number())
        .findFirst()
        .ifPresent(line -> offers.add(offer(Place.AFTER, line)));
    left()
        .filter(this::passed)
        .filter(line -> line.topic().number() < topic.number())
        .findFirst()
        .ifPresent(line -> offers.add(offer(Place.SKIPPED, line)));
    return offers;
  }

  /**
   * The topic that these words are: where several are called so, the next one, else the first that
   * has hours left.
   */
  public Optional<PlanTopic> named(String words) {
    String key = PlanTopic.key(words);
    return Stream.of(next().stream().map(Offer::topic), topics(inTurn()), topics(lines.stream()))
        .flatMap(topics -> topics)
        .filter(topic -> topic.named(key))
        .findFirst();
  }

  public Optional<PlanTopic> topic(long id) {
    return topics(lines.stream()).filter(topic -> topic.id() == id).findFirst();
  }

  /** What has hours left, in the order in which it is to be taught. */
  private Stream<Line> inTurn() {
    return Stream.concat(left().filter(line -> !passed(line)), left().filter(this::passed));
  }

  private Stream<Line> left() {
    return lines.stream().filter(line -> line.left() > 0);
  }

  private static Stream<PlanTopic> topics(Stream<Line> lines) {
    return lines.map(Line::topic);
  }

  private boolean passed(Line line) {
    return line.topic().number() < reached;
  }

  private static Offer offer(Place place, Line line) {
    return new Offer(place, line.topic(), line.used() + 1);
  }
}
