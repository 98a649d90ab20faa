package ru.zvonok.core.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import ru.zvonok.core.school.SchoolScope;

class FoundingTest extends InSchool {

  @Test
  void anEmptySchoolGetsADirectorWhoCanComeIn() {
    long empty = emptySchool();
    IssuedCode code = ask(empty).orElseThrow();
    assertThat(code.expiresAt()).isEqualTo(CLOCK.instant().plus(Duration.ofHours(72)));

    Linking linking = get(Linking.class);
    SchoolScope.run(
        empty,
        () -> {
          var offer = (Linking.Shown.Offer) linking.show(empty, "1", code.typed());
          assertThat(offer.roles()).containsExactly(Role.DIRECTOR);
          assertThat(offer.hint()).isEqualTo("школы Д.");
          done(linking.accept(empty, "1", offer.codeId(), "1"));
        });
    CLOCK.pass(Duration.ofDays(30));
    assertThat(ask(empty)).as("someone has come in").isEmpty();
  }

  @Test
  void askedAgainThereIsNoSecondDirectorAndANewCodeOnlyWhenTheOldOneIsOver() {
    long empty = emptySchool();
    IssuedCode first = ask(empty).orElseThrow();
    assertThat(ask(empty)).isEmpty();
    CLOCK.pass(Duration.ofHours(72));
    IssuedCode second = ask(empty).orElseThrow();
    assertThat(second.personId()).isEqualTo(first.personId());
    assertThat(second.typed()).isNotEqualTo(first.typed());
  }

  @Test
  void aSchoolThatCameFromAFileLetsItsOwnDirectorIn() {
    assertThat(ask(school.id()).orElseThrow().personId()).isEqualTo(school.director());
    assertThat(count("select count(*) from person where family_name = 'Директор'")).isZero();
  }

  @Test
  void aSchoolWhoseStaffIsBoundIsLeftAlone() {
    school.rows().bind(school.technician(), "1");
    assertThat(ask(school.id())).isEmpty();
  }

  private Optional<IssuedCode> ask(long schoolId) {
    return SchoolScope.in(schoolId, () -> get(Founding.class).directorCode(schoolId));
  }

  private static long emptySchool() {
    return JdbcClient.create(database.dataSource())
        .sql("insert into school (name, created_at) values ('Пустая', now()) returning id")
        .query(Long.class)
        .single();
  }
}
