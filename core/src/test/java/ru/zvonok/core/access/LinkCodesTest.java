package ru.zvonok.core.access;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.zvonok.core.SchoolFixture.TODAY;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import ru.zvonok.core.SchoolFixture;
import ru.zvonok.core.TestCore;
import ru.zvonok.core.access.LinkCodes.Handed;
import ru.zvonok.core.people.PersonName;

class LinkCodesTest extends InSchool {

  private static final Refusal NOT_YOURS = new Refusal.NotYours();

  @Test
  void onPaperACodeLives72HoursAndOnTheSpot15Minutes() {
    IssuedCode paper = done(issue(school.ivan(), Handed.PAPER, null));
    IssuedCode spot = done(issue(school.ivan(), Handed.ON_THE_SPOT, null));
    IssuedCode week = done(issue(school.ivan(), Handed.PAPER, Duration.ofDays(7)));

    assertThat(paper.expiresAt()).isEqualTo(CLOCK.instant().plus(Duration.ofHours(72)));
    assertThat(spot.expiresAt()).isEqualTo(CLOCK.instant().plus(Duration.ofMinutes(15)));
    assertThat(week.expiresAt()).isEqualTo(CLOCK.instant().plus(Duration.ofDays(7)));
    assertThat(paper.link()).matches("[A-Za-z0-9_-]{22}");
    assertThat(paper.typed()).hasSize(10);
    assertThat(paper.grouped())
        .isEqualTo(paper.typed().substring(0, 5) + " " + paper.typed().substring(5));
    assertThat(paper.toString()).doesNotContain(paper.link()).doesNotContain(paper.typed());
  }

  @Test
  void onlyHashesAreKept() {
    IssuedCode code = done(issue(school.ivan(), Handed.PAPER, null));
    assertThat(
            count(
                """
                select count(*) from link_code
                where position(convert_to(?, 'UTF8') in link_hash) > 0
                  or position(convert_to(?, 'UTF8') in typed_hash) > 0
                """,
                code.link(),
                code.typed()))
        .isZero();
    assertThat(count("select min(length(link_hash) + length(typed_hash)) from link_code"))
        .isEqualTo(64);
  }

  @Test
  void aNewCodeCancelsTheOldOne() {
    IssuedCode old = done(issue(school.ivan(), Handed.PAPER, null));
    IssuedCode fresh = done(issue(school.ivan(), Handed.PAPER, null));
    assertThat(show("1", old.link())).isEqualTo(new Linking.Shown.Unknown());
    assertThat(show("2", fresh.link())).isInstanceOf(Linking.Shown.Offer.class);

    in(
        () -> {
          get(LinkCodes.class).revoke(school.id(), school.ivan());
          return true;
        });
    assertThat(show("3", fresh.link())).isEqualTo(new Linking.Shown.Unknown());
  }

  @Test
  void ofTwoCodesIssuedAtOnceOneIsLeft() throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Callable<IssuedCode>> four =
          Collections.nCopies(4, () -> done(issue(school.ivan(), Handed.PAPER, null)));
      for (Future<IssuedCode> issued : threads.invokeAll(four)) {
        assertThat(issued.get().personId()).isEqualTo(school.ivan());
      }
    }
    assertThat(count("select count(*) from link_code where revoked_at is null")).isEqualTo(1);
  }

  @Test
  void nobodyOfAnotherSchoolAndNobodyWhoseLastDayIsOverGetsACode() {
    SchoolFixture other = SchoolFixture.in(database.dataSource());
    assertThat(issue(other.ivan(), Handed.PAPER, null)).isEqualTo(Outcome.refused(NOT_YOURS));
    assertThat(issue(-1, Handed.PAPER, null)).isEqualTo(Outcome.refused(NOT_YOURS));
    school
        .rows()
        .run("update person set ended_on = ? where id = ?", TODAY.minusDays(1), school.ivan());
    assertThat(issue(school.ivan(), Handed.PAPER, null)).isEqualTo(Outcome.refused(NOT_YOURS));
  }

  @Test
  void theOfficeGivesCodesAndItIsOnRecordWho() {
    LinkCodes codes = get(LinkCodes.class);
    Actor technician = as(school.technician(), Role.TECHNICIAN);
    Actor teacher = as(school.classTeacher(), Role.CLASS_TEACHER);

    done(in(() -> codes.issueAs(technician, school.ivan(), Handed.ON_THE_SPOT)));
    assertThat(count("select count(*) from link_code where issued_by = ?", school.technician()))
        .isEqualTo(1);
    assertThat(in(() -> codes.issueAs(teacher, school.ivan(), Handed.ON_THE_SPOT)))
        .isEqualTo(Outcome.refused(NOT_YOURS));
  }

  @Test
  void theSheetOfAClassHasEveryStudentAndGuardianOnce() {
    List<ClassCode> sheet = done(sheet());

    assertThat(sheet).filteredOn(one -> one.role() == Role.STUDENT).hasSize(12);
    assertThat(sheet)
        .filteredOn(one -> one.role() == Role.GUARDIAN)
        .extracting(one -> one.name().family())
        .containsExactlyInAnyOrder("Иванова", "Иванов", "Орлова", "Смирнов", "Ким");
    assertThat(sheet)
        .filteredOn(one -> one.name().equals(new PersonName("Смирнов", "Игорь", "Ильич")))
        .singleElement()
        .satisfies(father -> assertThat(father.children()).hasSize(2));
    assertThat(sheet)
        .allSatisfy(
            one ->
                assertThat(show(one.code().typed(), one.code().typed()))
                    .isInstanceOf(Linking.Shown.Offer.class));
  }

  @Test
  void aGuardianWithRestrictedRightsIsNotOnTheSheetAndAnotherSchoolsClassIsNotThere() {
    school.rows().restrict(school.ivansFather(), school.ivan());
    assertThat(done(sheet()))
        .extracting(one -> one.code().personId())
        .doesNotContain(school.ivansFather());

    SchoolFixture other = SchoolFixture.in(database.dataSource());
    assertThat(
            TestCore.in(
                other,
                () ->
                    get(LinkCodes.class)
                        .issueForClass(other.id(), school.class7A, Whom.EVERYONE, null, null)))
        .isEqualTo(Outcome.refused(NOT_YOURS));
  }

  @Test
  void whereTheExceptionIsOffParentsAndStudentsOf14ComeThroughGosuslugi() {
    assertThat(settings("{\"codes_for_parents\": false}")).isEqualTo(1);
    long older = school.person("Абрамова Дарья Ильинична");
    school.rows().run("update person set birth_date = ? where id = ?", TODAY.minusYears(14), older);

    Outcome<IssuedCode> refused =
        Outcome.refused(new Refusal.BadValue(Refusal.Rule.CODE_NEEDS_GOSUSLUGI));
    assertThat(issue(school.ivansMother(), Handed.PAPER, null)).isEqualTo(refused);
    assertThat(issue(older, Handed.PAPER, null)).isEqualTo(refused);
    done(issue(school.ivan(), Handed.PAPER, null));
    done(issue(school.teacherAndMother(), Handed.PAPER, null));
    assertThat(done(sheet())).hasSize(12);
  }

  private int settings(String settings) {
    return school
        .rows()
        .run("update school set settings = cast(? as jsonb) where id = ?", settings, school.id());
  }

  private Outcome<IssuedCode> issue(long person, Handed handed, @Nullable Duration ttl) {
    return in(() -> get(LinkCodes.class).issue(school.id(), person, handed, ttl, null));
  }

  private Outcome<List<ClassCode>> sheet() {
    return in(() ->
            get(LinkCodes.class)
                .issueForClass(school.id(), school.class7A, Whom.EVERYONE, null, null))
        .map(ClassSheet::codes);
  }

  private Linking.Shown show(String chat, String code) {
    return in(() -> get(Linking.class).show(school.id(), chat, code));
  }
}
