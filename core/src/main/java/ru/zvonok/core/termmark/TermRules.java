package ru.zvonok.core.termmark;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ru.zvonok.core.diary.Average;
import ru.zvonok.core.journal.TermValue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A school's rules for suggesting a term mark.
 *
 * @param five the average from which 5 is suggested, exact; four and three alike
 * @param fewest marks that are enough for one or two lessons a week
 * @param fewestAbove marks that are enough for more
 */
public record TermRules(
    BigDecimal five, BigDecimal four, BigDecimal three, int fewest, int fewestAbove) {

  public static final TermRules USUAL =
      new TermRules(new BigDecimal("4.5"), new BigDecimal("3.5"), new BigDecimal("2.5"), 3, 5);

  private static final BigDecimal HIGHEST = BigDecimal.valueOf(5);
  private static final BigDecimal LOWEST = BigDecimal.valueOf(2);
  private static final int MOST_MARKS = 30;

  /** 2 to 5, each threshold below the next; 1 to 30 marks, not fewer for more lessons. */
  public boolean sound() {
    return LOWEST.compareTo(three) <= 0
        && three.compareTo(four) < 0
        && four.compareTo(five) < 0
        && five.compareTo(HIGHEST) <= 0
        && fewest >= 1
        && fewest <= fewestAbove
        && fewestAbove <= MOST_MARKS;
  }

  /** As a school's settings keep them; what isn't sound counts for nothing. */
  static TermRules read(@Nullable String json) {
    if (json == null) {
      return USUAL;
    }
    JsonNode kept = JsonMapper.shared().readTree(json);
    TermRules rules =
        new TermRules(
            kept.path("five").asDecimal(USUAL.five),
            kept.path("four").asDecimal(USUAL.four),
            kept.path("three").asDecimal(USUAL.three),
            kept.path("fewest").asInt(USUAL.fewest),
            kept.path("fewestAbove").asInt(USUAL.fewestAbove));
    return rules.sound() ? rules : USUAL;
  }

  String json() {
    return JsonMapper.shared().writeValueAsString(this);
  }

  /** What a term's marks come to, and what speaks against going by them alone. */
  Suggestion suggest(Figures figures) {
    Set<Against> against = EnumSet.noneOf(Against.class);
    if (figures.marks() < enough(figures)) {
      against.add(Against.TOO_FEW_MARKS);
    }
    if (figures.missed() * 2 > figures.held()) {
      against.add(Against.MISSED_HALF);
    }
    return new Suggestion(value(figures.average()), figures, against);
  }

  /** What the marks of the year's terms come to; each weighs the same. */
  Suggestion suggestForYear(List<@Nullable TermValue> terms, Figures figures) {
    List<TermValue> counted =
        terms.stream()
            .<TermValue>flatMap(Stream::ofNullable)
            .filter(value -> value.points() > 0)
            .toList();
    Average average =
        counted.isEmpty()
            ? null
            : new Average(
                BigDecimal.valueOf(counted.stream().mapToInt(TermValue::points).sum()),
                BigDecimal.valueOf(counted.size()));
    Set<Against> against = EnumSet.noneOf(Against.class);
    if (terms.contains(null)) {
      against.add(Against.TERM_MISSING);
    }
    if (figures.missed() * 2 > figures.held()) {
      against.add(Against.MISSED_HALF);
    }
    return new Suggestion(value(average), figures.with(average, counted.size()), against);
  }

  private int enough(Figures figures) {
    return figures.moreThanTwoAWeek() ? fewestAbove : fewest;
  }

  private @Nullable TermValue value(@Nullable Average average) {
    if (average == null) {
      return null;
    }
    if (average.atLeast(five)) {
      return TermValue.FIVE;
    }
    if (average.atLeast(four)) {
      return TermValue.FOUR;
    }
    return average.atLeast(three) ? TermValue.THREE : TermValue.TWO;
  }
}
