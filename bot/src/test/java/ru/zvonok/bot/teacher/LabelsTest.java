package ru.zvonok.bot.teacher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import ru.zvonok.bot.screen.Labels;
import ru.zvonok.core.people.Student;

class LabelsTest {

  @Test
  void aShortNameStaysAsItIs() {
    List<Student> all = Samples.students(3);
    assertThat(Labels.name(all.getFirst(), all, 18)).isEqualTo("Ученик01");
  }

  @Test
  void aLongNameIsCutAtItsEndWhenThatIsEnough() {
    List<Student> all =
        List.of(
            Samples.student(1, "Рождественская-Покровская", "А"), Samples.student(2, "Ким", "Б"));
    assertThat(Labels.name(all.getFirst(), all, 18)).isEqualTo("Рождественская-По…");
  }

  @Test
  void namesAlikeInTheirBeginningsKeepTheirEnds() {
    List<Student> all =
        List.of(
            Samples.student(1, "Константинопольская Анна", "А"),
            Samples.student(2, "Константинопольская Вера", "В"));
    assertThat(all.stream().map(one -> Labels.name(one, all, 18)))
        .containsExactly("Констант…ская Анна", "Констант…ская Вера");
  }

  @Test
  void fortyLongNamesAreAllShortAndUnlikeEachOther() {
    List<Student> all = Samples.longNames(40);
    List<String> names = all.stream().map(one -> Labels.name(one, all, 18)).toList();
    assertThat(names).doesNotHaveDuplicates().allMatch(name -> name.length() <= 18);
  }
}
