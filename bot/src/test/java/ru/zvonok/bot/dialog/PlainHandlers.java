package ru.zvonok.bot.dialog;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import ru.zvonok.bot.action.Action;
import ru.zvonok.bot.action.DiaryAction;
import ru.zvonok.bot.action.JournalAction;
import ru.zvonok.bot.action.Leaves;
import ru.zvonok.bot.action.SentAction;
import ru.zvonok.bot.action.StartAction;
import ru.zvonok.bot.screen.Button;
import ru.zvonok.bot.screen.Screen;
import ru.zvonok.bot.screen.Words;

/** Handlers that answer every action in the plainest way: one for everyone, one for people. */
public final class PlainHandlers {

  private static final Set<Class<? extends Action>> FOR_ALL =
      Set.of(
          StartAction.Menu.class,
          StartAction.Hats.class,
          StartAction.WearHat.class,
          StartAction.SpeakLanguage.class,
          SentAction.ShowCode.class,
          SentAction.Said.class,
          SentAction.SentFile.class,
          StartAction.Nothing.class);

  private PlainHandlers() {}

  public static final class Door implements Handler {
    @Override
    public Set<Class<? extends Action>> actions() {
      return FOR_ALL;
    }

    @Override
    public boolean forStrangers() {
      return true;
    }

    @Override
    public Reply handle(Action action, Visit visit) {
      Screen menu =
          Screen.of("menu " + visit.words().language() + hat(visit))
              .row(new Button("lesson 7", new JournalAction.OpenLesson(7)));
      return switch (action) {
        case StartAction.Hats() -> Reply.show(Screen.of("hats " + visit.hats().size()));
        case StartAction.WearHat(long person, var hat) ->
            Reply.show(menu).wear(new Wear(person, hat));
        case StartAction.SpeakLanguage(var language) -> Reply.show(menu).speak(language);
        case SentAction.ShowCode(String code) -> Reply.show(Screen.of("code " + code));
        case SentAction.Said _ -> Reply.show(Screen.of("lost"));
        case SentAction.SentFile it ->
            Reply.show(Screen.of("file " + it.file().name()))
                .files(List.of(OutFile.known(it.file().kind(), it.file().fileId(), "back")));
        case StartAction.Nothing() -> Reply.nothing();
        default -> Reply.show(menu);
      };
    }

    private static String hat(Visit visit) {
      return visit.actor() == null ? "" : " " + visit.actor().hat();
    }
  }

  /** Help always breaks; a roll waits until as many rolls are open at the same time. */
  public static final class People implements Handler {

    public final AtomicInteger handled = new AtomicInteger();

    /** What is done besides, before the marks are shown. */
    public volatile Runnable whileShowing = () -> {};

    private final CountDownLatch together;

    public People(int together) {
      this.together = new CountDownLatch(together);
    }

    @Override
    public Set<Class<? extends Action>> actions() {
      return subclasses(Action.class).stream()
          .filter(action -> !FOR_ALL.contains(action))
          .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Set<Class<? extends Action>> shows() {
      return Set.of(DiaryAction.DiaryMarks.class);
    }

    @Override
    public Set<Class<? extends Awaiting>> awaits() {
      return subclasses(Awaiting.class);
    }

    @Override
    public Reply handle(Action action, Visit visit) {
      handled.incrementAndGet();
      return switch (action) {
        case StartAction.Help() -> throw new IllegalStateException("Иванов Иван got 2");
        case DiaryAction.DiaryMarks(long student, _, _) -> {
          whileShowing.run();
          yield Reply.show(Screen.of("marks of " + student)).toast("shown");
        }
        case JournalAction.OpenRoll(long lesson) -> meet(lesson);
        case JournalAction.OpenLesson(long lesson) ->
            Reply.show(Screen.of("lesson " + lesson)).toast("opened");
        case JournalAction.AskTopic(long lesson) ->
            Reply.show(Screen.of("topic?"))
                .await(new Awaiting.Topic(lesson, "old", List.of("a"), null));
        case SentAction.Said(String text) -> Reply.show(Screen.of("topic is " + text));
        case StartAction.Unlink() ->
            Reply.show(Screen.of("told")).also(List.of(new Extra("900", null, People::told)));
        default -> Reply.below(Screen.of(action.getClass().getSimpleName()));
      };
    }

    private static Screen told(Words words) {
      return Screen.of("told " + words.language());
    }

    private Reply meet(long lesson) {
      together.countDown();
      try {
        if (!together.await(20, TimeUnit.SECONDS)) {
          throw new IllegalStateException("nobody else came");
        }
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      return Reply.show(Screen.of("roll " + lesson));
    }
  }

  private static <T> Set<Class<? extends T>> subclasses(Class<T> type) {
    return Leaves.of(type).collect(Collectors.toUnmodifiableSet());
  }
}
