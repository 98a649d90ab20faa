package ru.zvonok.demo;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The school on paper, before any file of it is written. */
class MadeUpSchoolTest {

  private final MadeUpSchool school = MadeUpSchool.draw();

  @Test
  void seventeenClassesOf24_everyPupilWithAParentAtLeast() {
    assertThat(school.pupils()).hasSize(408);
    assertThat(
            school.pupils().stream().collect(groupingBy(MadeUpSchool.Pupil::className, counting())))
        .hasSize(17)
        .allSatisfy((_, size) -> assertThat(size).isEqualTo(24));
    assertThat(
            school.parents().stream()
                .flatMap(parent -> parent.children().stream())
                .collect(Collectors.toSet()))
        .containsExactlyInAnyOrderElementsOf(
            school.pupils().stream().map(MadeUpSchool.Pupil::id).toList());
  }

  @Test
  void petyaIsOneOf7A_andHasAMotherAndAFather() {
    MadeUpSchool.Pupil petya =
        school.pupils().stream()
            .filter(one -> one.name().equals(MadeUpSchool.PETYA))
            .findFirst()
            .orElseThrow();

    assertThat(petya.className()).isEqualTo(MadeUpSchool.STAGE_CLASS);
    assertThat(
            school.parents().stream()
                .filter(parent -> parent.children().contains(petya.id()))
                .map(parent -> parent.name().female()))
        .containsExactly(true, false);
  }

  @Test
  void nobodyIsInTwoPlacesAtOnce() {
    assertThat(
            school.timetable().stream()
                .collect(groupingBy(one -> slot(one) + one.load().className())))
        .allSatisfy((_, lessons) -> assertThat(lessons).hasSize(1));
    assertThat(
            school.timetable().stream()
                .flatMap(
                    one -> one.load().pieces().stream().map(piece -> slot(one) + piece.teacher()))
                .collect(groupingBy(slot -> slot, counting())))
        .allSatisfy((_, lessons) -> assertThat(lessons).isEqualTo(1));
  }

  @Test
  void classesHaveNoWindows_andEveryHourOfThePlan() {
    Map<String, List<Integer>> days =
        school.timetable().stream()
            .collect(
                groupingBy(
                    one -> one.load().className() + " " + one.day(),
                    Collectors.mapping(MadeUpTimetable.Placed::number, Collectors.toList())));
    assertThat(days)
        .allSatisfy(
            (_, numbers) ->
                assertThat(new TreeSet<>(numbers))
                    .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, numbers.size()).boxed().toList()));
    MadeUpSchool.CLASSES.forEach(
        (name, grade) ->
            assertThat(
                    school.timetable().stream()
                        .filter(one -> one.load().className().equals(name))
                        .collect(groupingBy(one -> one.load().subject(), counting())))
                .isEqualTo(
                    Curriculum.of(grade).entrySet().stream()
                        .collect(
                            Collectors.toMap(
                                Map.Entry::getKey, hours -> hours.getValue().longValue()))));
  }

  @Test
  void theClockStopsInTheStageClassTeachersAlgebra() {
    assertThat(school.timetable())
        .filteredOn(
            one ->
                one.day() == 2
                    && one.number() == 4
                    && one.load().className().equals(MadeUpSchool.STAGE_CLASS))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.load().subject()).isEqualTo("Алгебра");
              assertThat(one.load().pieces())
                  .extracting(MadeUpTimetable.Piece::teacher)
                  .containsExactly(school.stageTeacher());
            });
  }

  @Test
  void everyClassHasAClassTeacherOfItsOwn() {
    assertThat(school.classTeachers()).containsOnlyKeys(MadeUpSchool.CLASSES.keySet());
    assertThat(Set.copyOf(school.classTeachers().values())).hasSize(17);
  }

  private static String slot(MadeUpTimetable.Placed one) {
    return one.day() + "/" + one.number() + " ";
  }
}
