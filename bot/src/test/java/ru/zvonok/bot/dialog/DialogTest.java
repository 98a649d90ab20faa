package ru.zvonok.bot.dialog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ru.zvonok.bot.action.Action;
import ru.zvonok.bot.action.Attached;
import ru.zvonok.bot.action.FileKind;
import ru.zvonok.bot.action.JournalAction;
import ru.zvonok.bot.action.OtherKind;
import ru.zvonok.bot.action.StartAction;
import ru.zvonok.bot.dialog.OutMessage.Op;
import ru.zvonok.core.access.Hat;

class DialogTest {

  private static final String CHAT = "501";
  private final Office office = new Office();

  @BeforeEach
  void mathTeacherIsBound() {
    office.school.rows().bind(office.school.mathTeacher(), CHAT);
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void aTapIsAnsweredInItsMessage() {
    OutMessage answer = office.answer(office.tap(CHAT, new JournalAction.OpenLesson(7)));

    assertThat(answer.op()).isEqualTo(Op.EDIT);
    assertThat(answer.messageId()).isEqualTo(33);
    assertThat(answer.html()).isEqualTo("lesson 7");
  }

  @Test
  void aCommandIsAnsweredBelow() {
    OutMessage answer = office.answer(office.text(CHAT, "/menu@zvonok_bot"));

    assertThat(answer.op()).isEqualTo(Op.SEND);
    assertThat(answer.html()).isEqualTo("menu ru STAFF");
    assertThat(answer.rows().getFirst().getFirst().data()).isEqualTo("tl:7");
  }

  @Test
  void aStrangerOnlyGetsTheWelcomeWhateverIsForged() {
    assertThat(office.answer(office.tap("777", new JournalAction.OpenLesson(7))).html())
        .isEqualTo("menu ru");
    assertThat(office.answer(office.text("777", "/lessons")).html()).isEqualTo("menu ru");
    assertThat(office.people.handled).hasValue(0);
  }

  @Test
  void aStrangersCodeReachesTheDoor() {
    assertThat(office.answer(office.text("777", "/start AbC-_9")).html()).isEqualTo("code AbC-_9");
    assertThat(office.answer(office.text("777", "7KQ4M-9XW2P")).html())
        .isEqualTo("code 7KQ4M-9XW2P");
    assertThat(office.answer(office.text("777", "здравствуйте")).html()).isEqualTo("lost");
  }

  @Test
  void anUnknownButtonSaysSoAndAFreshMenuComesBelow() {
    OutMessage answer = office.answer(office.tap(CHAT, "zz:forged"));

    assertThat(answer.op()).isEqualTo(Op.SEND);
    assertThat(answer.html()).isEqualTo("menu ru STAFF");
  }

  @Test
  void awaitedWordsChangeTheCardAndVanish() {
    office.answer(office.tap(CHAT, new JournalAction.AskTopic(7)));

    office.consume(office.text(CHAT, "Дроби"));

    assertThat(office.sent())
        .extracting(Office.Sent::message)
        .extracting(OutMessage::op, OutMessage::messageId, OutMessage::html)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(Op.EDIT, 33, "topic is Дроби"),
            org.assertj.core.groups.Tuple.tuple(Op.DELETE, 40, ""));
    assertThat(office.answer(office.text(CHAT, "ещё")).html()).isEqualTo("lost");
  }

  @Test
  void aCommandOrAButtonEndsTheAsking() {
    office.answer(office.tap(CHAT, new JournalAction.AskTopic(7)));
    office.answer(office.text(CHAT, "/menu"));
    assertThat(office.answer(office.text(CHAT, "Дроби")).html()).isEqualTo("lost");

    office.answer(office.tap(CHAT, new JournalAction.AskTopic(7)));
    office.answer(office.tap(CHAT, new JournalAction.OpenLesson(7)));
    assertThat(office.answer(office.text(CHAT, "Дроби")).html()).isEqualTo("lost");
  }

  @Test
  void aLabelOrAPictureKeepsAsking() {
    office.answer(office.tap(CHAT, new JournalAction.AskTopic(7)));
    office.consume(office.tap(CHAT, new StartAction.Nothing()));
    office.answer(new Incoming.Other(office.from(CHAT), OtherKind.STICKER));

    assertThat(office.answer(office.text(CHAT, "Дроби")).html()).isEqualTo("topic is Дроби");
  }

  @Test
  void aFileThatNobodyAskedForIsAnsweredWithTheScreenAboveTheFiles() {
    Attached file = new Attached(FileKind.DOCUMENT, "id-1", "plan.xlsx", null, 12);

    office.consume(new Incoming.File(office.from(CHAT), 41, file, null));

    assertThat(office.sent())
        .extracting(Office.Sent::message)
        .extracting(OutMessage::op, OutMessage::html, OutMessage::file)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(Op.SEND, "file plan.xlsx", null),
            org.assertj.core.groups.Tuple.tuple(
                Op.FILE, "", OutFile.known(FileKind.DOCUMENT, "id-1", "back")));
  }

  @Test
  void whoHasSeveralHatsChoosesFirst() {
    String both = "502";
    long mother = office.school.teacherAndMother();
    office.school.rows().bind(mother, both);

    assertThat(office.answer(office.text(both, "/menu")).html()).isEqualTo("hats 2");
    assertThat(office.answer(office.tap(both, new JournalAction.OpenLesson(7))).html())
        .isEqualTo("hats 2");
    office.answer(office.tap(both, new StartAction.WearHat(mother, Hat.GUARDIAN)));
    assertThat(office.answer(office.text(both, "/menu")).html()).isEqualTo("menu ru GUARDIAN");
  }

  @Test
  void anothersHatIsNeverWorn() {
    office.answer(office.tap(CHAT, new StartAction.WearHat(office.school.director(), Hat.STAFF)));

    assertThat(
            office.rows(
                "select count(*) from chat where hat is not null and person_id = "
                    + office.school.director()))
        .isEqualTo(1);
    assertThat(office.answer(office.text(CHAT, "/menu")).html()).isEqualTo("menu ru STAFF");
  }

  @Test
  void whatWasBoundEndsAtOnce() {
    office.answer(office.tap(CHAT, new JournalAction.OpenLesson(7)));
    office.school.rows().run("update binding set ended_at = now(), ended_why = 'BY_OFFICE'");

    assertThat(office.answer(office.tap(CHAT, new JournalAction.OpenLesson(7))).html())
        .isEqualTo("menu ru");
  }

  @Test
  void theChosenLanguageStays() {
    office.answer(office.tap(CHAT, new StartAction.SpeakLanguage(Action.Language.EN)));

    assertThat(office.answer(office.text(CHAT, "/menu")).html()).isEqualTo("menu en STAFF");
    assertThat(office.core(ChatLanguage.class).wordsAt(office.school.id(), CHAT).language())
        .isEqualTo("en");
  }

  @Test
  void otherChatsAreToldInTheirOwnLanguage() {
    office.answer(office.tap("900", new StartAction.SpeakLanguage(Action.Language.EN)));
    office.consume(office.tap(CHAT, new StartAction.Unlink()));

    assertThat(office.sent())
        .extracting(Office.Sent::address, sent -> sent.message().html())
        .containsExactlyInAnyOrder(tuple(CHAT, "told"), tuple("900", "told en"));
  }

  @Test
  void addedToAGroupTheBotSaysWhyNotAndLeaves() {
    office.consume(new Incoming.AddedToGroup(office.from("-100")));

    assertThat(office.sent())
        .extracting(sent -> sent.message().op())
        .containsExactly(Op.SEND, Op.LEAVE);
  }

  @Test
  void blockedIsUnboundAndForgotten() {
    office.answer(office.text(CHAT, "/menu"));
    office.consume(new Incoming.Blocked(office.from(CHAT)));

    assertThat(office.rows("select count(*) from binding where ended_why = 'BLOCKED'"))
        .isEqualTo(1);
    assertThat(office.rows("select count(*) from chat")).isZero();
  }
}
