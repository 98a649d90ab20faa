package ru.zvonok.core.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import ru.zvonok.core.SchoolFixture;
import ru.zvonok.core.people.Directory;

class PeopleDeskTest extends InSchool {

  @Test
  void findsByTheBeginningOfTheSurnameWhateverTheCase() {
    assertThat(names(find(as(school.technician(), Role.TECHNICIAN), " ИВАНОВА ")))
        .containsExactly("Иванова Елена Викторовна", "Иванова Мария Петровна");
  }

  @Test
  void aSecondWordNarrowsByTheFirstName() {
    assertThat(names(find(as(school.technician(), Role.TECHNICIAN), "иван  пёт")))
        .containsExactly("Иванов Пётр Алексеевич");
  }

  @Test
  void yoAndYeAreTheSameLetter() {
    assertThat(names(find(as(school.director(), Role.DIRECTOR), "федоров сём")))
        .containsExactly("Фёдоров Семён Львович");
  }

  @Test
  void saysWhatEachOneIs() {
    List<PeopleDesk.Entry> family = find(as(school.deputy(), Role.DEPUTY), "Орлов");
    assertThat(family)
        .extracting(PeopleDesk.Entry::className, PeopleDesk.Entry::roles)
        .containsExactly(
            tuple("7А", Set.of(Role.STUDENT)), tuple(null, Set.of(Role.TEACHER, Role.GUARDIAN)));
  }

  @Test
  void percentAndNothingFindNobody() {
    Actor technician = as(school.technician(), Role.TECHNICIAN);
    assertThat(find(technician, "%")).isEmpty();
    assertThat(find(technician, "_ванов")).isEmpty();
    assertThat(find(technician, "  ")).isEmpty();
  }

  @Test
  void neverMoreThanAPhoneShowsAndOne() {
    for (int i = 0; i < 12; i++) {
      school.rows().person("Липов Пётр");
    }
    assertThat(find(as(school.technician(), Role.TECHNICIAN), "Липов")).hasSize(Directory.MOST);
  }

  @Test
  void whoeverHasLeftIsNotFound() {
    school
        .rows()
        .run(
            "update person set ended_on = ? where id = ?",
            SchoolFixture.TODAY.minusDays(1),
            school.ivansFather());
    Actor technician = as(school.technician(), Role.TECHNICIAN);
    assertThat(find(technician, "Иванов Пётр")).isEmpty();
    assertThat(in(() -> get(PeopleDesk.class).open(technician, school.ivansFather())))
        .isEqualTo(Outcome.refused(new Refusal.NotYours()));
  }

  @Test
  void theCardShowsTheChatsThatAreLinkedNow() {
    school.rows().bind(school.ivansMother(), "8001");
    school.rows().bind(school.ivansMother(), "8002");
    PeopleDesk.Card card =
        done(
            in(
                () ->
                    get(PeopleDesk.class)
                        .open(as(school.technician(), Role.TECHNICIAN), school.ivansMother())));
    assertThat(card.entry().roles()).containsExactly(Role.GUARDIAN);
    assertThat(card.links()).hasSize(2);
  }

  @Test
  void teachersAndFamiliesFindNobody() {
    List<Actor> others =
        List.of(
            as(school.mathTeacher(), Role.TEACHER),
            as(school.classTeacher(), Role.CLASS_TEACHER),
            as(school.ivansMother(), Role.GUARDIAN),
            as(school.ivan(), Role.STUDENT));
    assertThat(others)
        .allSatisfy(
            other -> {
              assertThat(in(() -> get(PeopleDesk.class).find(other, "Иванов")))
                  .isEqualTo(Outcome.refused(new Refusal.NotYours()));
              assertThat(in(() -> get(PeopleDesk.class).open(other, school.ivan())))
                  .isEqualTo(Outcome.refused(new Refusal.NotYours()));
            });
  }

  @Test
  void anotherSchoolsPeopleDoNotExist() {
    SchoolFixture other = SchoolFixture.in(database.dataSource());
    Actor technician = as(school.technician(), Role.TECHNICIAN);
    assertThat(in(() -> get(PeopleDesk.class).open(technician, other.ivan())))
        .isEqualTo(Outcome.refused(new Refusal.NotYours()));
    assertThat(find(technician, "Рыбаков")).hasSize(2);
  }

  private List<PeopleDesk.Entry> find(Actor actor, String words) {
    return done(in(() -> get(PeopleDesk.class).find(actor, words)));
  }

  private static List<String> names(List<PeopleDesk.Entry> entries) {
    return entries.stream().map(entry -> entry.name().full()).toList();
  }
}
