package ru.zvonok.core.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ru.zvonok.core.exchange.raw.Budget;
import ru.zvonok.core.exchange.raw.Xml;

/** The cards of an XML of aSc Timetables, each a lesson in its place of the week. */
final class AscTimetable {

  private static final int LONGEST_LESSON = 8;
  private static final int LONGEST_TEXT = 500;

  private record Lesson(
      int line,
      String subject,
      List<String> classes,
      List<String> groups,
      List<String> teachers,
      int periodsPerCard,
      double periodsPerWeek) {}

  /**
   * @param days a mask, the first place for Monday; 2008's export has {@code day} instead
   * @param weeks a mask too, the first place for odd weeks
   */
  private record Card(
      int line,
      String lesson,
      String day,
      String days,
      int period,
      String weeks,
      String terms,
      String rooms) {

    /** 1: odd weeks alone, 2: even ones; empty: every week, or none of these. */
    String parity() {
      return weeks.equals("10") ? "1" : weeks.equals("01") ? "2" : "";
    }

    boolean isNotOfAllTime() {
      return terms.contains("0") || weeks.contains("0") && parity().isEmpty();
    }
  }

  private final String file;
  private final Findings findings;
  private final Budget budget;
  private final AscNames names;
  private final Map<String, String> hours = new HashMap<>();
  private final Map<String, String> weekdays = new HashMap<>();
  private final Map<String, Lesson> lessons = new HashMap<>();
  private final Map<String, List<Card>> cards = new LinkedHashMap<>();

  AscTimetable(String file, Findings findings, Budget budget) {
    this.file = file;
    this.findings = findings;
    this.budget = budget;
    this.names = new AscNames(file, findings);
  }

  /** Takes the element that starts here in; what isn't needed passes by. */
  void take(Xml xml) {
    String id = kept(xml.text("id"));
    switch (xml.name()) {
      case "period" -> period(xml);
      case "daysdef" -> weekdays.putIfAbsent(kept(xml.text("days")), kept(xml.text("name")));
      case "day" -> weekdays.putIfAbsent(kept(xml.text("day")), kept(xml.text("name")));
      case "subject", "classroom" -> names.put(xml.name(), id, kept(xml.text("name")));
      case "teacher" -> names.put(xml.name(), id, kept(AscNames.teacher(xml)));
      case "class" -> names.put(xml.name(), id, kept(AscNames.ofClass(xml)));
      case "group" -> {
        boolean whole = xml.text("entireclass").equals("1");
        names.putGroup(id, whole ? "" : kept(xml.text("name")), kept(xml.text("classid")));
      }
      case "lesson" -> lesson(id, xml);
      case "card" -> card(xml);
      default -> {}
    }
  }

  /** Adds the cards' lessons to the table. */
  void fill(Table table) {
    if (cards.isEmpty()) {
      findings.problem(file, ProblemCode.ASC_WITHOUT_CARDS);
    }
    cards.forEach(
        (id, ofLesson) -> {
          Lesson lesson = lessons.get(id);
          if (lesson == null) {
            names.unknown(ofLesson.getFirst().line(), "lessonid", id, "lesson");
          } else {
            fill(table, lesson, ofLesson);
          }
        });
  }

  private void fill(Table table, Lesson lesson, List<Card> ofLesson) {
    int line = lesson.line();
    String sets = names.sets(lesson.classes(), lesson.groups(), line);
    String subject =
        String.join("", names.of("subject", List.of(lesson.subject()), line, "subjectid"));
    String teachers = String.join("+", names.of("teacher", lesson.teachers(), line, "teacherids"));
    int length = isApart(lesson, ofLesson) ? 1 : lesson.periodsPerCard();
    for (Card card : ofLesson) {
      if (card.isNotOfAllTime()) {
        findings.notice(file, NoticeCode.NOT_EVERY_WEEK, card.line(), subject, sets);
      }
      String room =
          String.join(", ", names.of("classroom", ids(card.rooms()), card.line(), "classroomids"));
      for (String day : days(card)) {
        for (int period = card.period(); period < card.period() + length; period++) {
          String number = Integer.toString(period);
          List<String> row =
              List.of(
                  day,
                  hours.getOrDefault(number, number),
                  sets,
                  subject,
                  teachers,
                  room,
                  number,
                  card.parity());
          budget.rowOfShared(row.size());
          table.add(card.line(), row);
        }
      }
    }
  }

  /** A double lesson is one card in some exports, and two that follow each other in others. */
  private static boolean isApart(Lesson lesson, List<Card> cards) {
    if (lesson.periodsPerWeek() > 0) {
      return cards.size() >= lesson.periodsPerWeek();
    }
    return cards.stream()
        .anyMatch(
            one ->
                cards.stream()
                    .limit(LONGEST_TEXT)
                    .anyMatch(
                        next ->
                            next.period() == one.period() + 1
                                && next.days().equals(one.days())
                                && next.day().equals(one.day())));
  }

  /** Each day of the card's mask, as aSc's own name of it or by its place. */
  private List<String> days(Card card) {
    if (!card.day().isEmpty()) {
      return List.of(weekday(card.day(), card.day()));
    }
    List<String> days = new ArrayList<>();
    int length = card.days().length();
    for (int i = 0; i < length; i++) {
      if (card.days().charAt(i) == '1') {
        String mask = "0".repeat(i) + "1" + "0".repeat(length - i - 1);
        days.add(weekday(mask, Integer.toString(i + 1)));
      }
    }
    if (days.isEmpty()) {
      findings.problemAt(file, card.line(), "days", ProblemCode.DAY_UNKNOWN, card.days());
    }
    return days;
  }

  private String weekday(String key, String otherwise) {
    String name = weekdays.getOrDefault(key, "");
    return Weekdays.of(name).isPresent() ? name : otherwise;
  }

  private void period(Xml xml) {
    String start = xml.text("starttime");
    String end = xml.text("endtime");
    if (!start.isEmpty() && !end.isEmpty()) {
      hours.put(kept(xml.text("period")), kept(start + "-" + end));
    }
  }

  private void lesson(String id, Xml xml) {
    budget.rowOfShared(8);
    lessons.put(
        id,
        new Lesson(
            xml.line(),
            kept(first(xml, "subjectid", "subjectids")),
            ids(kept(first(xml, "classids", "classid"))),
            ids(kept(first(xml, "groupids", "groupid"))),
            ids(kept(first(xml, "teacherids", "teacherid"))),
            Math.clamp((int) number(xml.text("periodspercard"), 1), 1, LONGEST_LESSON),
            number(xml.text("periodsperweek"), 0)));
  }

  private void card(Xml xml) {
    budget.rowOfShared(8);
    Card card =
        new Card(
            xml.line(),
            kept(xml.text("lessonid")),
            kept(xml.text("day")),
            kept(xml.text("days")),
            Math.clamp((int) number(xml.text("period"), 0), 0, 99),
            kept(xml.text("weeks")),
            kept(xml.text("terms")),
            kept(first(xml, "classroomids", "classroomid")));
    cards.computeIfAbsent(card.lesson(), _ -> new ArrayList<>()).add(card);
  }

  private String kept(String text) {
    String plain = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
    budget.text(plain);
    return plain;
  }

  private static String first(Xml xml, String one, String other) {
    return xml.text(one).isEmpty() ? xml.text(other) : xml.text(one);
  }

  private static List<String> ids(String list) {
    return Arrays.stream(list.split(",")).map(String::strip).filter(id -> !id.isEmpty()).toList();
  }

  private static double number(String text, double otherwise) {
    try {
      return text.isEmpty() ? otherwise : Double.parseDouble(text);
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }
}
