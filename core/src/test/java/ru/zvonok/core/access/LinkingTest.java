package ru.zvonok.core.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import ru.zvonok.core.SchoolFixture;
import ru.zvonok.core.TestCore;
import ru.zvonok.core.access.LinkCodes.Handed;
import ru.zvonok.core.access.Linking.Bound;
import ru.zvonok.core.access.Linking.Shown;

class LinkingTest extends InSchool {

  private static final String CHAT = "8001";
  private static final String OTHER_CHAT = "8002";
  private static final Shown UNKNOWN = new Shown.Unknown();
  private static final Outcome<Bound> NOT_YOURS = Outcome.refused(new Refusal.NotYours());

  @Test
  void motherShowsHerCodeSaysYesAndIsBoundWithConsent() {
    IssuedCode code = code(school.ivansMother());

    Shown.Offer offer = offer(CHAT, code.grouped().toLowerCase(Locale.ROOT));
    assertThat(offer.hint()).isEqualTo("Елена И.");
    assertThat(offer.roles()).containsExactly(Role.GUARDIAN);

    Bound bound = done(accept(CHAT, offer.codeId()));
    assertThat(bound.personId()).isEqualTo(school.ivansMother());
    assertThat(bound.roles()).isEqualTo(Set.of(Role.GUARDIAN));
    assertThat(bound.others()).isEmpty();
    assertThat(
            count(
                """
                select count(*) from consent
                where binding_id = ? and purpose = 'MESSENGER' and text_version = '2025-09'
                  and withdrawn_at is null
                """,
                bound.bindingId()))
        .isEqualTo(1);
    assertThat(in(() -> get(Visitors.class).hatsAt(school.id(), CHAT))).hasSize(1);
  }

  @Test
  void yesTwiceIsTheSameYesAndTheLinkTappedAgainIsNoDeadEnd() {
    IssuedCode code = code(school.ivansMother());
    long codeId = offer(CHAT, code.link()).codeId();
    Bound first = done(accept(CHAT, codeId));
    assertThat(done(accept(CHAT, codeId))).isEqualTo(first);
    assertThat(show(CHAT, code.link())).isEqualTo(new Shown.AlreadyYours(school.ivansMother()));
    assertThat(show(OTHER_CHAT, code.link())).isEqualTo(UNKNOWN);
    assertThat(accept(OTHER_CHAT, codeId)).isEqualTo(NOT_YOURS);
    assertThat(count("select count(*) from consent")).isEqualTo(1);
  }

  @Test
  void aSecondPhoneIsBoundBesideTheFirstWhichIsTold() {
    bind(CHAT, school.ivansMother());
    Bound second = bind(OTHER_CHAT, school.ivansMother());
    assertThat(second.others()).containsExactly(CHAT);
    assertThat(in(() -> get(Linking.class).linksOf(school.id(), school.ivansMother())))
        .extracting(Linking.Link::address)
        .containsExactly(CHAT, OTHER_CHAT);
  }

  @Test
  void aNewCodeShownInABoundChatChangesNothingButIsUsed() {
    Bound first = bind(CHAT, school.ivansMother());
    Bound again = bind(CHAT, school.ivansMother());
    assertThat(again).isEqualTo(first);
    assertThat(count("select count(*) from link_code where used_at is not null")).isEqualTo(2);
  }

  @Test
  void onlyTheChatThatShowedACodeMayAcceptItAndNoForgetsIt() {
    IssuedCode code = code(school.ivansMother());
    long codeId = offer(CHAT, code.link()).codeId();
    assertThat(accept(OTHER_CHAT, codeId)).isEqualTo(NOT_YOURS);

    in(
        () -> {
          get(Linking.class).decline(school.id(), CHAT, codeId);
          return true;
        });
    assertThat(accept(CHAT, codeId)).isEqualTo(NOT_YOURS);
    assertThat(offer(OTHER_CHAT, code.link()).codeId()).as("still unused").isEqualTo(codeId);
  }

  @Test
  void wrongUsedExpiredCancelledAndAnotherSchoolsCodesSoundAlike() {
    IssuedCode expired = code(school.director());
    long offered = offer(CHAT, expired.link()).codeId();
    CLOCK.pass(Duration.ofHours(72));
    assertThat(show(CHAT, expired.link())).as("expired").isEqualTo(UNKNOWN);
    assertThat(accept(CHAT, offered)).as("expired after it was shown").isEqualTo(NOT_YOURS);

    SchoolFixture other = SchoolFixture.in(database.dataSource());
    IssuedCode others =
        done(
            TestCore.in(
                other,
                () ->
                    get(LinkCodes.class)
                        .issue(other.id(), other.ivan(), Handed.PAPER, null, null)));
    assertThat(show("8003", others.link())).isEqualTo(UNKNOWN);
    assertThat(show("8003", others.typed())).isEqualTo(UNKNOWN);
    assertThat(show("8003", "")).isEqualTo(UNKNOWN);
    assertThat(show("8003", "это не код\u0000")).isEqualTo(UNKNOWN);
  }

  @Test
  void aPersonWhoseLastDayIsOverCannotUseTheCode() {
    IssuedCode code = code(school.mathTeacher());
    long codeId = offer(CHAT, code.link()).codeId();
    school
        .rows()
        .run(
            "update person set ended_on = ? where id = ?",
            SchoolFixture.TODAY.minusDays(1),
            school.mathTeacher());
    assertThat(show(CHAT, code.link())).isEqualTo(UNKNOWN);
    assertThat(accept(CHAT, codeId)).isEqualTo(NOT_YOURS);
  }

  @Test
  void fiveWrongTriesCloseTheDoorForThisChatEvenForARightCodeUntilTheOldestIsOld() {
    IssuedCode right = code(school.ivansMother());
    for (int i = 0; i < 5; i++) {
      assertThat(show(CHAT, "22222 22223")).isEqualTo(UNKNOWN);
      CLOCK.pass(Duration.ofMinutes(1));
    }
    Shown.TooMany closed = new Shown.TooMany(CLOCK.instant().plus(Duration.ofMinutes(10)));
    assertThat(show(CHAT, right.typed())).isEqualTo(closed);
    assertThat(show(CHAT, right.link())).isEqualTo(closed);
    assertThat(show(OTHER_CHAT, right.typed())).isInstanceOf(Shown.Offer.class);

    CLOCK.pass(Duration.ofMinutes(10));
    assertThat(show(CHAT, right.typed())).isInstanceOf(Shown.Offer.class);
  }

  @Test
  void aHundredWrongTriesCloseTypedCodesForStrangersButNeitherLinksNorBoundChats() {
    IssuedCode right = code(school.ivansMother());
    bind("bound", school.classTeacher());
    for (int i = 0; i < 100; i++) {
      show("guesser" + i / 5, "22222 22223");
    }
    assertThat(show(CHAT, right.typed())).isInstanceOf(Shown.TooMany.class);
    assertThat(show(CHAT, right.link())).isInstanceOf(Shown.Offer.class);
    assertThat(show("bound", right.typed())).isInstanceOf(Shown.Offer.class);

    SchoolFixture other = SchoolFixture.in(database.dataSource());
    assertThat(TestCore.in(other, () -> get(Linking.class).show(other.id(), CHAT, "2")))
        .as("another school's door stays open")
        .isEqualTo(UNKNOWN);
    CLOCK.pass(Duration.ofMinutes(15));
    assertThat(show(CHAT, right.typed())).isInstanceOf(Shown.Offer.class);
  }

  @Test
  void ofTwoChatsThatSayYesAtOnceExactlyOneIsBound() throws Exception {
    for (int round = 0; round < 10; round++) {
      String one = "race-a-" + round;
      String other = "race-b-" + round;
      IssuedCode code = code(school.ivansFather());
      long codeId = offer(one, code.link()).codeId();
      offer(other, code.link());

      assertThat(atOnce(() -> accept(one, codeId), () -> accept(other, codeId)))
          .filteredOn(outcome -> outcome instanceof Outcome.Done)
          .hasSize(1);
      assertThat(count("select count(*) from binding where address in (?, ?)", one, other))
          .isEqualTo(1);
    }
  }

  @Test
  void yesTappedTwiceAtOnceBindsOnceAndAnswersAlike() throws Exception {
    IssuedCode code = code(school.ivansFather());
    long codeId = offer(CHAT, code.link()).codeId();
    List<Outcome<Bound>> both = atOnce(() -> accept(CHAT, codeId), () -> accept(CHAT, codeId));
    assertThat(both.getFirst()).isInstanceOf(Outcome.Done.class).isEqualTo(both.getLast());
    assertThat(count("select count(*) from consent")).isEqualTo(1);
  }

  private static List<Outcome<Bound>> atOnce(
      Callable<Outcome<Bound>> one, Callable<Outcome<Bound>> other) throws Exception {
    CyclicBarrier start = new CyclicBarrier(2);
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      List<Future<Outcome<Bound>>> both =
          List.of(one, other).stream()
              .map(
                  task ->
                      threads.submit(
                          () -> {
                            start.await();
                            return task.call();
                          }))
              .toList();
      return List.of(both.getFirst().get(), both.getLast().get());
    }
  }

  private IssuedCode code(long person) {
    return done(
        in(() -> get(LinkCodes.class).issue(school.id(), person, Handed.PAPER, null, null)));
  }

  private Bound bind(String chat, long person) {
    return done(accept(chat, offer(chat, code(person).link()).codeId()));
  }

  private Shown show(String chat, String code) {
    return in(() -> get(Linking.class).show(school.id(), chat, code));
  }

  private Shown.Offer offer(String chat, String code) {
    return (Shown.Offer) show(chat, code);
  }

  private Outcome<Bound> accept(String chat, long codeId) {
    return in(() -> get(Linking.class).accept(school.id(), chat, codeId, "2025-09"));
  }
}
