package ru.zvonok.demo;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DemoCurriculumTest {

  @Test
  void everySubjectOfEveryGradeHasAPlanForTheWholeYear() {
    assertThat(
            DemoCurriculum.topics()
                .collect(
                    groupingBy(
                        topic -> topic.classes() + " " + topic.subject(),
                        summingInt(DemoCurriculum.Topic::hours))))
        .hasSize(
            MadeUpSchool.CLASSES.values().stream()
                .distinct()
                .mapToInt(grade -> Curriculum.of(grade).size())
                .sum())
        .containsEntry("7А, 7Б, 7В Алгебра", 3 * 35)
        .containsEntry("10А ОБЗР", 35);
  }

  @Test
  void noTopicStandsTwiceInAPlan() {
    List<String> algebra =
        DemoCurriculum.topics()
            .filter(topic -> topic.classes().startsWith("7А") && topic.subject().equals("Алгебра"))
            .map(DemoCurriculum.Topic::title)
            .toList();
    assertThat(algebra)
        .doesNotHaveDuplicates()
        .hasSizeGreaterThan(20)
        .startsWith("Линейные уравнения");
    assertThat(DemoCurriculum.topics()).allMatch(topic -> topic.hours() > 0);
  }
}
