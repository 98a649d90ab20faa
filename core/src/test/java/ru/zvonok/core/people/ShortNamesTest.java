package ru.zvonok.core.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShortNamesTest {

  @Test
  void aSurnameAloneIsEnoughWhereNobodyElseHasIt() {
    assertThat(shortened("Абрамова Дарья Ильинична", "Ким Алина", "Яковлев Егор Денисович"))
        .containsExactly("Абрамова", "Ким", "Яковлев");
  }

  @Test
  void namesakesAreToldApartByAsLittleAsThatTakes() {
    assertThat(
            shortened(
                "Иванов Иван Петрович",
                "Иванов Иван Сергеевич",
                "Иванов Пётр Сергеевич",
                "Иванова Мария Петровна"))
        .containsExactly("Иванов И. П.", "Иванов И. С.", "Иванов П.", "Иванова");
    assertThat(shortened("Смирнова Алёна Игоревна", "Смирнова Анна Игоревна"))
        .containsExactly("Смирнова Алёна", "Смирнова Анна");
    assertThat(shortened("Ким Алина", "Ким Алина Павловна", "Ким Анна"))
        .containsExactly("Ким Алина", "Ким А. П.", "Ким Анна");
  }

  @Test
  void fullNamesakesAreNumbered() {
    assertThat(shortened("Ли Анна", "Ли Анна", "Ли Анна"))
        .containsExactly("Ли А. 1", "Ли А. 2", "Ли А. 3");
    assertThat(shortened("Иванов Иван Петрович", "Иванов Иван Петрович"))
        .containsExactly("Иванов И. П. 1", "Иванов И. П. 2");
  }

  @Test
  void yoAndYeAreTheSameLetterToAReader() {
    assertThat(shortened("Семёнов Олег Юрьевич", "Семенов Лев Юрьевич"))
        .containsExactly("Семенов Л.", "Семёнов О.");
    assertThat(shortened("Ёлкин Я", "Егоров А", "Жуков Б"))
        .as("Ё stands beside Е in the list")
        .containsExactly("Егоров", "Ёлкин", "Жуков");
  }

  @Test
  void longDoubleSurnamesGiveWayToWhatTellsThemApart() {
    assertThat(
            shortened(
                "Римская-Корсакова Софья Глебовна",
                "Римская-Корсакова Анна Глебовна",
                "Мамин-Сибиряк Лев Ильич",
                "Мамедов Тимур Рашид оглы"))
        .containsExactly("Мамедов", "Мамин-Сибиряк", "Римская-Корс… А.", "Римская-Корс… С.");
    assertThat(shortened("Константинопольская Александра Андреевна", "Константинопольская Алина А"))
        .allMatch(name -> name.length() <= ShortNames.LONGEST)
        .doesNotHaveDuplicates();
  }

  @Test
  void twoLongSurnamesCutAlikeAreNotTakenForEachOther() {
    assertThat(shortened("Преображенскаяабв Анна", "Преображенскаяабг Анна"))
        .doesNotHaveDuplicates()
        .allMatch(name -> name.length() <= ShortNames.LONGEST);
  }

  @Test
  void aClassOfThirtyNamesakesHasThirtyNames() {
    String[] all =
        IntStream.range(0, 30)
            .mapToObj(
                i ->
                    "Кузнецов-Задунайский "
                        + List.of("Александр", "Алексей", "Андрей").get(i % 3)
                        + " "
                        + List.of("Александрович", "Алексеевич", "").get(i / 3 % 3))
            .map(String::strip)
            .toArray(String[]::new);
    assertThat(shortened(all))
        .hasSize(30)
        .doesNotHaveDuplicates()
        .allMatch(name -> name.length() <= ShortNames.LONGEST);
  }

  private static List<String> shortened(String... fullNames) {
    List<String> names = Arrays.asList(fullNames);
    return ShortNames.unique(
            IntStream.range(0, names.size())
                .mapToObj(i -> new Students.Named(i, name(names.get(i))))
                .toList())
        .stream()
        .map(Student::shortName)
        .toList();
  }

  private static PersonName name(String fullName) {
    String[] parts = fullName.split(" ", 3);
    return new PersonName(parts[0], parts[1], parts.length > 2 ? parts[2] : "");
  }
}
