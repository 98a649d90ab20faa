package ru.zvonok.bot.family;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.zvonok.bot.family.Diaries.EN;
import static ru.zvonok.bot.family.Diaries.RU;
import static ru.zvonok.bot.family.Diaries.TUESDAY;
import static ru.zvonok.bot.family.Diaries.fullDay;
import static ru.zvonok.bot.family.Diaries.given;
import static ru.zvonok.bot.family.Diaries.lesson;
import static ru.zvonok.bot.family.Diaries.mark;
import static ru.zvonok.bot.family.Diaries.task;

import java.util.List;
import org.junit.jupiter.api.Test;
import ru.zvonok.bot.action.DiaryAction;
import ru.zvonok.bot.action.StartAction;
import ru.zvonok.bot.screen.Screen;
import ru.zvonok.bot.screen.Shown;
import ru.zvonok.core.diary.DiaryDay;
import ru.zvonok.core.diary.DiaryLesson;
import ru.zvonok.core.diary.DiaryMark;
import ru.zvonok.core.journal.Attendance;
import ru.zvonok.core.journal.AttendanceCode;
import ru.zvonok.core.journal.Homework;
import ru.zvonok.core.journal.MarkValue;

class DayScreenTest {

  @Test
  void aDayReadsAsThePaperDiary() {
    DiaryDay day =
        Diaries.day(
            TUESDAY,
            List.of(
                lesson(
                    1,
                    "Алгебра",
                    "Степени",
                    new Homework.Given("№ 5", TUESDAY.plusDays(2), 20),
                    null,
                    new DiaryMark(TUESDAY, "Контрольная", MarkValue.FIVE, "молодец", true)),
                lesson(2, "Физика", null, new Homework.NoneSet(), Attendance.late(10)),
                lesson(3, "ОБЖ", null, null, Attendance.of(AttendanceCode.ABSENT))),
            task("Алгебра", "№ 4", TUESDAY));
    assertThat(DayScreen.of(day, 0, RU).html())
        .isEqualTo(
            """
            <b>Петя, 7А · вт, 24 ноября</b>

            <b>1.</b> 08:30–09:15 Алгебра, каб. 12
            Отметка: <b>5✎</b> — контрольная «молодец»
            Тема: Степени
            Задано к 26.11: № 5 (около 20 минут)

            <b>2.</b> 09:30–10:15 Физика, каб. 12
            <b>опоздание на 10 минут</b>
            Не задано

            <b>3.</b> 10:30–11:15 ОБЖ, каб. 12
            <b>нет на уроке, причина пока не указана</b>

            <b>Задания на этот день</b>
            Алгебра: № 4 (задано 20.11)""");
  }

  @Test
  void theSameInEnglish() {
    DiaryDay day =
        Diaries.day(
            TUESDAY,
            List.of(
                lesson(
                    1,
                    "Алгебра",
                    "Степени",
                    given("№ 5"),
                    Attendance.late(1),
                    mark(MarkValue.FOUR))));
    assertThat(DayScreen.of(day, 0, EN).html())
        .isEqualTo(
            """
            <b>Петя, 7А · Tue 24 November</b>

            <b>1.</b> 08:30–09:15 Алгебра, room 12
            <b>late by 1 minute</b>
            Mark: <b>4</b> — ответ на уроке
            Topic: Степени
            Homework: № 5""");
  }

  @Test
  void whatTeachersWroteCannotBreakTheMessage() {
    DiaryDay day =
        Diaries.day(TUESDAY, List.of(lesson(1, "A<b>", "x < y & z", given("<i>"), null)));
    assertThat(DayScreen.of(day, 0, RU).html())
        .contains("A&lt;b&gt;", "x &lt; y &amp; z", "&lt;i&gt;");
  }

  @Test
  void aCancelledLessonSaysSo() {
    DiaryLesson cancelled =
        new DiaryLesson(
            1,
            1,
            Diaries.at(TUESDAY, "08:30"),
            Diaries.at(TUESDAY, "09:15"),
            "Труд",
            "",
            true,
            null,
            null,
            0,
            null,
            List.of());
    assertThat(DayScreen.of(Diaries.day(TUESDAY, List.of(cancelled)), 0, RU).html())
        .endsWith("Труд — урок отменён");
  }

  @Test
  void aDayOffIsNoDeadEnd() {
    Screen screen = DayScreen.of(Diaries.day(TUESDAY, List.of()), 0, RU);
    assertThat(screen.html()).endsWith("Уроков нет: выходной или каникулы.");
    Shown.hasWayHome(screen);
  }

  @Test
  void daysTurnOverSunday() {
    DiaryDay saturday = Diaries.day(TUESDAY.plusDays(4), List.of(lesson(1, "Труд")));
    assertThat(Shown.actions(DayScreen.of(saturday, 0, RU)))
        .containsExactly(
            new DiaryAction.DiaryDay(7, TUESDAY.plusDays(3)),
            new DiaryAction.DiaryDay(7, null),
            new DiaryAction.DiaryDay(7, TUESDAY.plusDays(6)),
            new DiaryAction.OpenChild(7),
            new StartAction.Menu());
  }

  @Test
  void aLongDayIsPagedAndNothingIsLost() {
    DiaryDay day = fullDay(TUESDAY, 1900);
    StringBuilder all = new StringBuilder();
    for (int page = 0; page < 20; page++) {
      Screen screen = DayScreen.of(day, page, RU);
      Shown.hasWayHome(screen);
      all.append(screen.html());
    }
    for (int number = 1; number <= 8; number++) {
      assertThat(all).contains("тема &lt;" + number + "&gt;", "задание &amp; " + number);
    }
    assertThat(Shown.actions(DayScreen.of(day, 0, RU)))
        .contains(new DiaryAction.DiaryDayPage(7, TUESDAY, 1));
  }
}
