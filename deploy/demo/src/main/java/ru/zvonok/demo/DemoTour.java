package ru.zvonok.demo;

import java.util.List;
import ru.zvonok.standin.world.Said;
import ru.zvonok.standin.world.Tour;
import ru.zvonok.standin.world.Tour.Done;
import ru.zvonok.standin.world.Tour.Hint;
import ru.zvonok.standin.world.Tour.Step;

/**
 * Seven minutes of a school's day for someone who has never seen it. What is looked for are the
 * words that a screen must say in either language, not how one gets there.
 */
final class DemoTour {

  /** A preview of what was typed: understood, but not saved. */
  private static final String ONLY_A_PREVIEW = "Пока не сохранено|Not saved yet";

  private static final String SAVE = "^(Сохранить|Save)";
  private static final Hint SAVE_BUTTON = Hint.button(SAVE);
  private static final Hint MENU = Hint.button("^☰");

  private DemoTour() {}

  static Tour tour() {
    return new Tour(List.of(roll(), alert(), late(), mark(), homework(), diary(), code()));
  }

  private static Step roll() {
    return new Step(
        "roll",
        "teacher",
        Said.of("Перекличка", "Roll-call"),
        Said.of(
            "Идёт урок алгебры в 7А. Откройте его на телефоне учителя и отметьте Петю Звонкова"
                + " отсутствующим.",
            "7А has algebra now. Open the lesson on the teacher’s phone and mark Petya"
                + " (Звонков) absent."),
        null,
        new Done(
            "teacher",
            "(Перекличка|Roll-call)[^\\n]*Звонков|[НA] — [^\\n]*Звонков",
            ONLY_A_PREVIEW),
        List.of(
            Hint.button("^Звонков"),
            SAVE_BUTTON,
            Hint.button("Перекличка|Roll-call"),
            Hint.button("7А Алгебра"),
            Hint.button("^(Мои уроки|My lessons)"),
            MENU));
  }

  private static Step alert() {
    return new Step(
        "alert",
        "mother",
        Said.of("Мама узнаёт сразу", "His mother is told"),
        Said.of(
            "Минуту сообщение ждёт: вдруг это ошибка. Переведите часы на 10 минут и посмотрите"
                + " на телефон мамы.",
            "The message waits a minute in case of a mistap. Move the clock by 10 minutes and"
                + " look at the mother’s phone."),
        null,
        new Done("mother", "нет на уроке|not in the lesson", null),
        List.of(Hint.clock("10", "нет на уроке|not in the lesson")));
  }

  private static Step late() {
    return new Step(
        "late",
        "teacher",
        Said.of("Запись словами", "Entry by words"),
        Said.of(
            "Петя всё-таки пришёл. Напишите учителю в чат «Звонков опоздал 10» и сохраните:"
                + " сообщение у мамы исправится само.",
            "Petya has come after all. Write “Звонков опоздал 10” (ten minutes late) as the"
                + " teacher and save it: the mother’s message corrects itself."),
        "Звонков опоздал 10",
        new Done("teacher", "(ОП|L) ?10[^\\n]*Звонков|Звонков[^\\n]*(ОП|L) ?10", ONLY_A_PREVIEW),
        List.of(SAVE_BUTTON));
  }

  private static Step mark() {
    return new Step(
        "mark",
        "teacher",
        Said.of("Отметка", "A mark"),
        Said.of(
            "Петя хорошо отвечает у доски. Напишите «Звонкову 5» и сохраните.",
            "Petya answers well. Write “Звонкову 5” (a five, the best mark) and save it."),
        "Звонкову 5",
        new Done(
            "teacher", "(^|[^0-9])5( —)? Звонков|Звонков[^\\n]*[^0-9]5($|[^0-9])", ONLY_A_PREVIEW),
        List.of(SAVE_BUTTON));
  }

  private static Step homework() {
    return new Step(
        "homework",
        "teacher",
        Said.of("Задание на дом", "Homework"),
        Said.of(
            "Осталось задать на дом: напишите «дз § 14, № 3–5» и сохраните.",
            "Now the homework: write “дз § 14, № 3–5” and save it."),
        "дз § 14, № 3–5",
        new Done("teacher", "(Задание|Homework)[^\\n]*§ 14", ONLY_A_PREVIEW),
        List.of(SAVE_BUTTON));
  }

  private static Step diary() {
    return new Step(
        "diary",
        "mother",
        Said.of("Дневник", "The diary"),
        Said.of(
            "Переведите часы ещё на 10 минут: маме приходит пятёрка. Откройте день на её"
                + " телефоне — там опоздание, отметка и задание.",
            "Move the clock by 10 minutes more: the mother hears of the five. Open the day on"
                + " her phone: lateness, mark and homework are there."),
        null,
        new Done("mother", "(Алгебра)[^§]*(Отметк|Mark)[^\\n]*5[^§]*§ 14", null),
        List.of(
            Hint.clock("10", "5 — [аА]лгебра"),
            Hint.button("^(Открыть день|Open the day)"),
            Hint.button("^(Сегодня|Today)"),
            MENU));
  }

  private static Step code() {
    return new Step(
        "code",
        "office",
        Said.of("Код для входа", "A code to come in"),
        Said.of(
            "Как мама попала в чат? По коду из школы. Найдите Петю на телефоне технического"
                + " специалиста и выдайте ему код.",
            "How did she get in? With a code from the school. Find Petya on the technical"
                + " specialist’s phone and give him a code."),
        "Звонков Пётр",
        new Done("office", "[?]start=", null),
        List.of(
            Hint.button("^(Выдать код|Give out)"),
            Hint.button("^Звонков Пётр"),
            Hint.button("^(Найти человека|Find)")));
  }
}
