package ru.zvonok.core.access;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.zvonok.core.SchoolFixture.TODAY;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ru.zvonok.core.SchoolFixture;
import ru.zvonok.core.TestCore;

class RecipientsTest extends InSchool {

  private long mothers;
  private long fathers;

  @BeforeEach
  void bothParentsAreBound() {
    mothers = school.rows().bind(school.ivansMother(), "5001");
    fathers = school.rows().bind(school.ivansFather(), "5002");
    school.rows().bind(school.motherOf7B(), "5003");
    school.rows().bind(school.ivan(), "5004");
  }

  @Test
  void bothParentsAreToldEachInTheirOwnChatAndNobodyElse() {
    assertThat(of(school.ivan()))
        .containsExactly(
            new Recipients.Recipient(mothers, school.ivansMother(), "5001"),
            new Recipients.Recipient(fathers, school.ivansFather(), "5002"));
    assertThat(of(school.misha())).as("his mother has no chat").isEmpty();
  }

  @Test
  void manyStudentsAreAskedForAtOnce() {
    assertThat(
            in(
                () ->
                    get(Recipients.class)
                        .guardiansOf(
                            school.id(),
                            List.of(school.ivan(), school.misha(), school.studentOf7B()),
                            TODAY)))
        .containsOnlyKeys(school.ivan(), school.studentOf7B());
  }

  @Test
  void whatStoodWhenItWasWrittenIsAskedAgainBeforeItIsSent() {
    assertThat(stillMay(mothers, school.ivan())).isTrue();
    assertThat(stillMay(mothers, school.studentOf7B())).as("another's child").isFalse();

    school.rows().restrict(school.ivansFather(), school.ivan());
    assertThat(stillMay(fathers, school.ivan())).isFalse();
    assertThat(stillMay(mothers, school.ivan())).isTrue();

    school.rows().run("update consent set withdrawn_at = given_at where binding_id = ?", mothers);
    assertThat(stillMay(mothers, school.ivan())).isFalse();
  }

  @Test
  void anEndedBindingGuardianshipGuardianOrStudentIsNotToldAnyMore() {
    school.rows().run("update binding set ended_at = bound_at where id = ?", mothers);
    assertThat(of(school.ivan()))
        .extracting(Recipients.Recipient::bindingId)
        .containsExactly(fathers);

    school
        .rows()
        .run(
            "update guardianship set ends_on = ? where guardian_id = ?",
            TODAY,
            school.ivansFather());
    assertThat(stillMay(fathers, school.ivan())).as("the last day").isTrue();
    assertThat(
            in(
                () ->
                    get(Recipients.class)
                        .stillMay(school.id(), fathers, school.ivan(), TODAY.plusDays(1))))
        .isFalse();

    school
        .rows()
        .run(
            "update person set ended_on = ? where id = ?",
            TODAY.minusDays(1),
            school.studentOf7B());
    assertThat(of(school.studentOf7B())).isEmpty();
  }

  @Test
  void anotherSchoolSeesNothing() {
    SchoolFixture other = SchoolFixture.in(database.dataSource());
    assertThat(
            TestCore.in(
                other, () -> get(Recipients.class).guardiansOf(other.id(), school.ivan(), TODAY)))
        .isEmpty();
  }

  private List<Recipients.Recipient> of(long student) {
    return in(() -> get(Recipients.class).guardiansOf(school.id(), student, TODAY));
  }

  private boolean stillMay(long binding, long student) {
    return in(() -> get(Recipients.class).stillMay(school.id(), binding, student, TODAY));
  }
}
