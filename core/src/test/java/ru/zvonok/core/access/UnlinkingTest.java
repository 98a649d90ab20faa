package ru.zvonok.core.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.event.EventListener;
import ru.zvonok.core.SchoolFixture;
import ru.zvonok.core.TestCore;
import ru.zvonok.core.access.LinkCodes.Handed;

/**
 * A binding ends for good: at the person's word, the office's, or when the chat is out of reach.
 */
class UnlinkingTest extends InSchool {

  private static final String CHAT = "9001";
  private static final Listener LISTENER = new Listener();

  static final class Listener {
    final List<BindingEnded> heard = new CopyOnWriteArrayList<>();

    @EventListener
    void on(BindingEnded ended) {
      heard.add(ended);
    }
  }

  private static TestCore listening;

  @BeforeAll
  static void listen() {
    listening =
        TestCore.on(
            database, CLOCK, context -> context.registerBean(Listener.class, () -> LISTENER));
  }

  @AfterAll
  static void stopListening() {
    listening.close();
  }

  @BeforeEach
  void forget() {
    LISTENER.heard.clear();
  }

  @Test
  void unlinkEndsEveryBindingOfTheChatWithdrawsConsentAndErasesTheAddress() {
    long mother = link(CHAT, school.ivansMother());
    long son = link(CHAT, school.ivan());
    long elsewhere = link("9002", school.ivansMother());

    assertThat(in(() -> linking().unlink(school.id(), CHAT))).isEqualTo(2);

    assertThat(LISTENER.heard)
        .containsExactly(
            new BindingEnded(school.id(), mother, CHAT), new BindingEnded(school.id(), son, CHAT));
    assertThat(count("select count(*) from consent where withdrawn_at is not null")).isEqualTo(2);
    assertThat(count("select count(*) from binding where ended_why = 'BY_PERSON'")).isEqualTo(2);
    assertThat(count("select count(*) from binding where address = ?", CHAT)).isZero();
    assertThat(count("select count(*) from link_code where used_by = ?", CHAT)).isZero();
    assertThat(count("select count(*) from link_offer where address = ?", CHAT)).isZero();
    assertThat(in(() -> linking().linksOf(school.id(), school.ivansMother())))
        .extracting(Linking.Link::bindingId)
        .containsExactly(elsewhere);
    assertThat(in(() -> linking().unlink(school.id(), CHAT))).as("again").isZero();
  }

  @Test
  void aBlockedChatIsGoneAndMayBeBoundAnew() {
    long before = link(CHAT, school.ivansMother());
    assertThat(in(() -> linking().gone(school.id(), CHAT))).isEqualTo(1);
    assertThat(count("select count(*) from binding where ended_why = 'BLOCKED'")).isEqualTo(1);
    assertThat(link(CHAT, school.ivansMother())).isNotEqualTo(before);
  }

  @Test
  void theOfficeEndsAPersonsBindingsAndATeacherMayNot() {
    link(CHAT, school.ivansMother());
    link("9002", school.ivansMother());
    link("9003", school.ivansFather());

    assertThat(
            in(
                () ->
                    linking()
                        .unlinkPerson(
                            as(school.classTeacher(), Role.CLASS_TEACHER), school.ivansMother())))
        .isEqualTo(Outcome.refused(new Refusal.NotYours()));
    assertThat(
            done(
                in(
                    () ->
                        linking()
                            .unlinkPerson(
                                as(school.technician(), Role.TECHNICIAN), school.ivansMother()))))
        .isEqualTo(2);
    assertThat(count("select count(*) from binding where ended_why = 'BY_OFFICE'")).isEqualTo(2);
    assertThat(in(() -> linking().linksOf(school.id(), school.ivansFather()))).hasSize(1);
  }

  @Test
  void aBindingOfTheSameChatAtAnotherSchoolStays() {
    SchoolFixture other = SchoolFixture.in(database.dataSource());
    other.rows().bind(other.director(), CHAT);
    link(CHAT, school.director());
    in(() -> linking().unlink(school.id(), CHAT));
    assertThat(TestCore.in(other, () -> linking().linksOf(other.id(), other.director())))
        .hasSize(1);
  }

  private static Linking linking() {
    return listening.get(Linking.class);
  }

  private long link(String chat, long person) {
    return done(in(
            () -> {
              IssuedCode code =
                  done(get(LinkCodes.class).issue(school.id(), person, Handed.PAPER, null, null));
              var offer = (Linking.Shown.Offer) linking().show(school.id(), chat, code.link());
              return linking().accept(school.id(), chat, offer.codeId(), "1");
            }))
        .bindingId();
  }
}
