package ru.zvonok.core.curriculum;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import ru.zvonok.core.curriculum.CurriculumPlan.Line;
import ru.zvonok.core.curriculum.CurriculumPlan.Offer;

/** What a plan offers, wherever a group stands in it. Lines are «hours, used». */
class CurriculumPlanTest {

  @Test
  void aPlanBeginsAtItsFirstTopic() {
    assertThat(offered(plan(0, 0, hours(1, 0), hours(1, 0), hours(1, 0))))
        .containsExactly("NEXT 1:1", "AFTER 2:1");
  }

  @Test
  void aTopicOfSeveralHoursStaysUntilTheyAreUsed() {
    assertThat(offered(plan(1, 0, hours(3, 2), hours(1, 0))))
        .containsExactly("NEXT 1:3", "AFTER 2:1");
    assertThat(offered(plan(1, 0, hours(3, 3), hours(1, 0)))).containsExactly("NEXT 2:1");
  }

  @Test
  void theSecondOfTwoLessonsGetsTheSecondHour() {
    assertThat(offered(plan(0, 1, hours(1, 0), hours(1, 0), hours(1, 0))))
        .containsExactly("NEXT 2:1", "AFTER 3:1");
    assertThat(offered(plan(0, 1, hours(2, 0), hours(1, 0))))
        .containsExactly("NEXT 1:2", "AFTER 2:1");
    assertThat(offered(plan(0, 2, hours(2, 1), hours(1, 0), hours(1, 0)))).startsWith("NEXT 3:1");
  }

  @Test
  void afterATopicWasPassedOverThePlanGoesOnAndKeepsItInMind() {
    assertThat(offered(plan(3, 0, hours(1, 1), hours(2, 1), hours(1, 1), hours(1, 0), hours(1, 0))))
        .containsExactly("NEXT 4:1", "AFTER 5:1", "SKIPPED 2:2");
  }

  @Test
  void whenItIsThroughItGoesBackToWhatWasPassedOver() {
    assertThat(offered(plan(3, 0, hours(1, 0), hours(1, 1), hours(1, 1))))
        .containsExactly("NEXT 1:1");
    assertThat(offered(plan(3, 0, hours(1, 1), hours(1, 1), hours(1, 1)))).isEmpty();
    assertThat(offered(plan(3, 5, hours(1, 0), hours(1, 1), hours(1, 0)))).isEmpty();
  }

  @Test
  void wordsAreATopicHoweverTheyAreTyped() {
    CurriculumPlan plan = titled("Счёт «до ста»", "Сложение – вычитание", "Повторение");
    assertThat(numberOf(plan, " счет  \"до ста\". ")).isEqualTo(1);
    assertThat(numberOf(plan, "сложение - вычитание")).isEqualTo(2);
    assertThat(plan.named("Умножение")).isEmpty();
  }

  @Test
  void ofTopicsCalledTheSameTheNextOneIsMeant() {
    List<Line> lines =
        List.of(line(1, "Повторение", 1, 1), line(2, "Дроби", 1, 1), line(3, "Повторение", 1, 0));
    assertThat(numberOf(new CurriculumPlan(lines, 2, 0), "повторение")).isEqualTo(3);
    assertThat(numberOf(new CurriculumPlan(lines, 0, 0), "дроби")).isEqualTo(2);
  }

  private static int numberOf(CurriculumPlan plan, String words) {
    return plan.named(words).orElseThrow().number();
  }

  private static int[] hours(int hours, int used) {
    return new int[] {hours, used};
  }

  private static CurriculumPlan plan(int reached, int ahead, int[]... lines) {
    return new CurriculumPlan(
        IntStream.range(0, lines.length)
            .mapToObj(i -> line(i + 1, "Тема " + (i + 1), lines[i][0], lines[i][1]))
            .toList(),
        reached,
        ahead);
  }

  private static CurriculumPlan titled(String... titles) {
    return new CurriculumPlan(
        IntStream.range(0, titles.length).mapToObj(i -> line(i + 1, titles[i], 1, 0)).toList(),
        0,
        0);
  }

  private static Line line(int number, String title, int hours, int used) {
    return new Line(new PlanTopic(100 + number, number, title, hours), used);
  }

  private static List<String> offered(CurriculumPlan plan) {
    return plan.offers().stream().map(CurriculumPlanTest::shown).toList();
  }

  private static String shown(Offer offer) {
    return offer.place() + " " + offer.topic().number() + ":" + offer.hour();
  }
}
