package ru.zvonok.core.access;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static ru.zvonok.core.SchoolFixture.TODAY;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ru.zvonok.core.SchoolFixture;
import ru.zvonok.core.TestClock;
import ru.zvonok.core.TestCore;
import ru.zvonok.core.access.LinkCodes.Handed;
import ru.zvonok.core.access.Linking.Shown;

/** A class's slips from the printer to the chats (4.2.3), and what is left to do. */
class ClassSlipsTest extends InSchool {

  private static final Refusal NOT_YOURS = new Refusal.NotYours();

  private Actor technician;

  @BeforeEach
  void who() {
    technician = as(school.technician(), Role.TECHNICIAN);
  }

  @Test
  void theSheetGoesByTheAlphabetWithEachFamilyTogether() {
    school.rows().guardianship(school.person("Ким Виктор"), school.misha(), "отчим");
    long early = school.rows().student("Ёжикова Ия", TODAY.minusYears(12), school.class7A);
    ClassSheet sheet = done(issue(Whom.EVERYONE, 0));
    assertThat(sheet.className()).isEqualTo("7А");
    assertThat(sheet.viaGosuslugi()).isZero();
    assertThat(sheet.codes().stream().map(one -> one.name().family() + " " + one.name().given()))
        .containsExactly(
            "Абрамова Дарья",
            "Ёжикова Ия",
            "Иванов Иван",
            "Иванов Пётр",
            "Иванова Елена",
            "Иванов Иван",
            "Иванова Мария",
            "Ким Алина",
            "Ким Виктор",
            "Мамедов Тимур",
            "Орлов Михаил",
            "Орлова Мария",
            "Римская-Корсакова Софья",
            "Смирнова Алёна",
            "Смирнов Игорь",
            "Смирнова Анна",
            "Фёдоров Семён",
            "Яковлев Егор");
    assertThat(sheet.codes())
        .filteredOn(one -> one.name().family().equals("Ким") && one.role() == Role.GUARDIAN)
        .singleElement()
        .satisfies(
            father ->
                assertThat(father.children().stream().map(child -> child.family()))
                    .containsExactly("Ким", "Орлов"));
    assertThat(sheet.codes()).anyMatch(one -> one.code().personId() == early);
  }

  @Test
  void itIsOnRecordWhoPrintedThemAndHowManyAreUnused() {
    assertThat(links().sheet()).isNull();
    ClassSheet first = done(issue(Whom.EVERYONE, 0));
    LastSheet sheet = requireNonNull(links().sheet());
    assertThat(requireNonNull(sheet.issuedBy()).family()).isEqualTo("Чижов");
    assertThat(sheet.issuedAt()).isEqualTo(CLOCK.instant());
    assertThat(sheet.expiresAt()).isEqualTo(CLOCK.instant().plus(Duration.ofHours(72)));
    assertThat(sheet.unused()).isEqualTo(17);
    comeIn("1", first, school.ivan());
    assertThat(requireNonNull(links().sheet()).unused()).isEqualTo(16);
    CLOCK.pass(Duration.ofHours(73));
    assertThat(requireNonNull(links().sheet()).unused()).isZero();
  }

  @Test
  void aSecondTapPrintsNothingAndCancelsNothing() {
    long seen = links().newest();
    ClassSheet sheet = done(issue(Whom.EVERYONE, seen));
    assertThat(issue(Whom.EVERYONE, seen)).isEqualTo(Outcome.refused(new Refusal.Stale()));
    assertThat(show("1", sheet, school.ivan())).isInstanceOf(Shown.Offer.class);
    done(issue(Whom.EVERYONE, links().newest()));
    assertThat(show("1", sheet, school.ivan())).isEqualTo(new Shown.Unknown());
  }

  @Test
  void ofTwoWhoPrintAtOnceOneDoes() throws Exception {
    long seen = links().newest();
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      Callable<Outcome<ClassSheet>> print = () -> issue(Whom.EVERYONE, seen);
      int printed = 0;
      for (Future<Outcome<ClassSheet>> each : threads.invokeAll(Collections.nCopies(4, print))) {
        printed += each.get() instanceof Outcome.Done<ClassSheet> ? 1 : 0;
      }
      assertThat(printed).isEqualTo(1);
    }
    assertThat(count("select count(*) from link_code")).isEqualTo(17);
  }

  @Test
  void newSlipsAreForThoseWhoAreNotInAndLeaveTheOthersAlone() {
    ClassSheet first = done(issue(Whom.EVERYONE, 0));
    comeIn("1", first, school.ivan());
    comeIn("2", first, school.ivansMother());

    ClassSheet second = done(issue(Whom.UNLINKED, links().newest()));

    assertThat(second.codes())
        .hasSize(15)
        .extracting(one -> one.code().personId())
        .doesNotContain(school.ivan(), school.ivansMother())
        .contains(school.ivansFather());
    assertThat(show("3", first, school.ivansFather())).isEqualTo(new Shown.Unknown());
    assertThat(show("3", second, school.ivansFather())).isInstanceOf(Shown.Offer.class);
  }

  @Test
  void whenEverybodyIsInThereIsNothingToPrint() {
    everyone().forEach(person -> school.rows().bind(person, "chat-" + person));
    assertThat(done(issue(Whom.UNLINKED, 0)).codes()).isEmpty();
    assertThat(links().count(Whom.UNLINKED)).isZero();
    assertThat(links().count(Whom.EVERYONE)).isEqualTo(17);
    assertThat(links().students().percent()).isEqualTo(100);
  }

  @Test
  void aGuardianOfChildrenInTwoClassesComesInByEitherSlipAndOnlyOnce() {
    school.rows().guardianship(school.ivansMother(), school.studentOf7B(), "мать");
    ClassSheet of7A = done(issue(Whom.EVERYONE, 0));
    ClassSheet of7B =
        done(in(() -> get(ClassSlips.class).issue(technician, school.class7B, Whom.EVERYONE, 0)));
    assertThat(show("1", of7B, school.ivansMother())).isInstanceOf(Shown.Offer.class);
    comeIn("2", of7A, school.ivansMother());
    assertThat(show("2", of7B, school.ivansMother()))
        .isEqualTo(new Shown.AlreadyYours(school.ivansMother()));
    assertThat(show("3", of7B, school.ivansMother())).isEqualTo(new Shown.Unknown());
    done(issue(Whom.EVERYONE, links().newest()));
    IssuedCode alone =
        done(
            in(
                () ->
                    get(LinkCodes.class)
                        .issueAs(technician, school.ivansMother(), Handed.ON_THE_SPOT)));
    assertThat(
            count(
                "select count(*) from link_code where person_id = ? and revoked_at is null"
                    + " and used_at is null",
                school.ivansMother()))
        .isEqualTo(1);
    assertThat(show("4", alone)).isInstanceOf(Shown.Offer.class);
  }

  @Test
  void twoSlipsOfOnePersonUsedAtOnceBindOneChat() throws Exception {
    school.rows().guardianship(school.ivansMother(), school.studentOf7B(), "мать");
    List<ClassSheet> sheets =
        List.of(
            done(issue(Whom.EVERYONE, 0)),
            done(
                in(
                    () ->
                        get(ClassSlips.class)
                            .issue(technician, school.class7B, Whom.EVERYONE, 0))));
    List<Shown> offers =
        List.of(
            show("1", sheets.getFirst(), school.ivansMother()),
            show("2", sheets.getLast(), school.ivansMother()));
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      List<Callable<Outcome<Linking.Bound>>> both =
          List.of(() -> accept("1", offers.getFirst()), () -> accept("2", offers.getLast()));
      int bound = 0;
      for (Future<Outcome<Linking.Bound>> each : threads.invokeAll(both)) {
        bound += each.get() instanceof Outcome.Done<Linking.Bound> ? 1 : 0;
      }
      assertThat(bound).isEqualTo(1);
    }
    assertThat(count("select count(*) from binding where ended_at is null")).isEqualTo(1);
  }

  @Test
  void theLeastLinkedClassComesFirst() {
    school.rows().bind(school.studentOf7B(), "1");
    school.rows().bind(school.ivansMother(), "2");
    school.rows().bind(school.ivan(), "3");
    assertThat(done(rates(technician)))
        .extracting(ClassRate::className, ClassRate::families, ClassRate::students)
        .containsExactly(
            tuple("7Б", new Share(0, 1), new Share(1, 2)),
            tuple("7А", new Share(2, 6), new Share(1, 12)));
    school.rows().bind(school.motherOf7B(), "4");
    assertThat(done(rates(technician)))
        .extracting(ClassRate::className)
        .containsExactly("7А", "7Б");
    assertThat(links().linkedFamilies()).isEqualTo(new Share(2, 6));
    assertThat(links().students()).isEqualTo(new Share(1, 12));
    assertThat(new Share(2, 6).percent()).isEqualTo(33);
  }

  @Test
  void whoHasLeftOrLostRightsIsNeitherCountedNorPrinted() {
    long gone = school.person("Ким Алина");
    school.rows().run("update person set ended_on = ? where id = ?", TODAY.minusDays(1), gone);
    school.rows().restrict(school.ivansFather(), school.ivan());
    school
        .rows()
        .run(
            "update person set ended_on = ? where id = ?",
            TODAY.minusDays(1),
            school.teacherAndMother());
    assertThat(done(rates(technician)).stream().filter(one -> one.className().equals("7А")))
        .extracting(ClassRate::families, ClassRate::students)
        .containsExactly(tuple(new Share(0, 4), new Share(0, 11)));
    assertThat(done(issue(Whom.EVERYONE, 0)).codes())
        .extracting(one -> one.code().personId())
        .doesNotContain(
            gone, school.person("Ким Виктор"), school.ivansFather(), school.teacherAndMother());
  }

  @Test
  void onTheEveningBeforeTheYearTheFirstDaysClassIsPrinted() {
    CLOCK.set(TestClock.moscow("2025-08-31T19:00"));
    assertThat(done(rates(technician))).extracting(ClassRate::className).contains("7А", "7Б");
    assertThat(links().students()).isEqualTo(new Share(0, 12));
    assertThat(done(issue(Whom.EVERYONE, 0)).codes()).hasSize(17);
  }

  @Test
  void whomTheSchoolSendsThroughGosuslugiIsCounted() {
    school
        .rows()
        .run(
            "update school set settings = '{\"codes_for_parents\": false}' where id = ?",
            school.id());
    ClassSheet sheet = done(issue(Whom.EVERYONE, 0));
    // The mother who teaches here gets one as staff.
    assertThat(sheet.codes()).hasSize(13);
    assertThat(sheet.viaGosuslugi()).isEqualTo(4);
  }

  @Test
  void everyoneElseIsRefusedAndAnotherSchoolsClassIsNotThere() {
    Stream.of(
            as(school.mathTeacher(), Role.TEACHER),
            as(school.classTeacher(), Role.CLASS_TEACHER),
            as(school.ivansMother(), Role.GUARDIAN),
            as(school.ivan(), Role.STUDENT))
        .forEach(
            other -> {
              ClassSlips slips = get(ClassSlips.class);
              assertThat(rates(other)).isEqualTo(Outcome.refused(NOT_YOURS));
              assertThat(in(() -> slips.open(other, school.class7A)))
                  .isEqualTo(Outcome.refused(NOT_YOURS));
              assertThat(in(() -> slips.issue(other, school.class7A, Whom.EVERYONE, 0)))
                  .isEqualTo(Outcome.refused(NOT_YOURS));
            });
    SchoolFixture elsewhere = SchoolFixture.in(database.dataSource());
    ClassSlips slips = get(ClassSlips.class);
    for (long made : new long[] {elsewhere.class7A, 0, Long.MAX_VALUE}) {
      assertThat(in(() -> slips.open(technician, made))).isEqualTo(Outcome.refused(NOT_YOURS));
      assertThat(in(() -> slips.issue(technician, made, Whom.EVERYONE, 0)))
          .isEqualTo(Outcome.refused(NOT_YOURS));
    }
    assertThat(count("select count(*) from link_code")).isZero();
    for (Role role : List.of(Role.DIRECTOR, Role.DEPUTY)) {
      done(rates(as(school.director(), role)));
    }
    assertThat(TestCore.in(elsewhere, () -> get(ClassSlips.class).open(technician, school.class7A)))
        .isEqualTo(Outcome.refused(NOT_YOURS));
  }

  private Outcome<ClassSheet> issue(Whom whom, long seen) {
    return in(() -> get(ClassSlips.class).issue(technician, school.class7A, whom, seen));
  }

  private ClassLinks links() {
    return done(in(() -> get(ClassSlips.class).open(technician, school.class7A)));
  }

  private Outcome<List<ClassRate>> rates(Actor actor) {
    return in(() -> get(ClassSlips.class).rates(actor));
  }

  private Stream<Long> everyone() {
    return links().families().stream()
        .flatMap(one -> Stream.concat(Stream.of(one.student()), one.guardians().stream()))
        .map(ClassLinks.Member::personId)
        .distinct();
  }

  private void comeIn(String chat, ClassSheet sheet, long person) {
    done(accept(chat, show(chat, sheet, person)));
  }

  private Shown show(String chat, ClassSheet sheet, long person) {
    return sheet.codes().stream()
        .map(ClassCode::code)
        .filter(code -> code.personId() == person)
        .map(code -> show(chat, code))
        .findFirst()
        .orElseThrow();
  }

  private Shown show(String chat, IssuedCode code) {
    return in(() -> get(Linking.class).show(school.id(), chat, code.link()));
  }

  private Outcome<Linking.Bound> accept(String chat, Shown shown) {
    long code = ((Shown.Offer) shown).codeId();
    return in(() -> get(Linking.class).accept(school.id(), chat, code, "1"));
  }
}
