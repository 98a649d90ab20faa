package ru.zvonok.core.exchange;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ru.zvonok.core.curriculum.PlanTopic;

/**
 * Reads curriculum plans, a topic a row. A row may name several classes («7А, 7Б») or a whole grade
 * («7»): each of them has a plan of its own. A topic without a number follows the one above it.
 */
final class CurriculumReader {

  record OfClass(long id, int grade, String name) {}

  record Plan(OfClass ofClass, long subject, String subjectName) {

    String label(int number) {
      return ofClass.name() + " " + subjectName + " " + number;
    }
  }

  /**
   * @param key equal for titles that are the same
   */
  record Topic(int number, String title, String key, int hours, Row row) {}

  private static final int MOST_TITLE = 300;
  private static final int MOST_NUMBER = 999;
  private static final int MOST_HOURS = 200;

  /** Also as a spreadsheet writes whole numbers, and with a full stop: «14.0», «14.». */
  private static final Pattern WHOLE = Pattern.compile("(\\d{1,4})(?:[.,]0*)?");

  private static final Pattern GRADE = Pattern.compile("(\\d{1,2})(?: (?:класс|классы|grade))?");

  private final Findings findings;
  private final Cells cells;
  private final List<OfClass> classes;
  private final Map<String, Long> subjects;
  private final Map<String, Long> subjectsByKey;
  private final Map<String, List<OfClass>> readClasses = new HashMap<>();
  private final Map<Plan, List<Topic>> plans = new LinkedHashMap<>();
  private final Map<Plan, Map<Integer, Topic>> numbered = new HashMap<>();

  CurriculumReader(Findings findings, List<OfClass> classes, Map<String, Long> subjects) {
    this.findings = findings;
    this.cells = new Cells(findings);
    this.classes = classes;
    this.subjects = subjects;
    this.subjectsByKey =
        subjects.entrySet().stream()
            .collect(
                toMap(each -> ClassNames.key(each.getKey()), Map.Entry::getValue, (a, _) -> a));
  }

  Map<Plan, List<Topic>> read(List<Row> rows) {
    rows.forEach(this::read);
    return plans;
  }

  private void read(Row row) {
    Optional<Map.Entry<String, Long>> subject = subject(row);
    List<OfClass> of = classes(row);
    Optional<String> title = title(row);
    Optional<Integer> hours = hours(row);
    Optional<Integer> number = number(row);
    if (subject.isEmpty() || title.isEmpty() || hours.isEmpty()) {
      return;
    }
    for (OfClass one : of) {
      Plan plan = new Plan(one, subject.get().getValue(), subject.get().getKey());
      int place = number.filter(n -> n > 0).orElseGet(() -> last(plan) + 1);
      if (number.isPresent()
          && !add(
              plan, new Topic(place, title.get(), PlanTopic.key(title.get()), hours.get(), row))) {
        return;
      }
    }
  }

  private int last(Plan plan) {
    List<Topic> above = plans.getOrDefault(plan, List.of());
    return above.isEmpty() ? 0 : above.getLast().number();
  }

  /** False: the plan has that number already. */
  private boolean add(Plan plan, Topic topic) {
    Topic same =
        numbered.computeIfAbsent(plan, _ -> new HashMap<>()).putIfAbsent(topic.number(), topic);
    if (same != null) {
      findings.problem(
          topic.row(),
          CurriculumHeadings.in(topic.row(), CurriculumHeadings.NUMBER),
          ProblemCode.PLAN_NUMBER_TWICE,
          topic.number(),
          same.row().file(),
          same.row().line());
      return false;
    }
    plans.computeIfAbsent(plan, _ -> new ArrayList<>()).add(topic);
    return true;
  }

  private Optional<Map.Entry<String, Long>> subject(Row row) {
    String column = CurriculumHeadings.in(row, CurriculumHeadings.SUBJECT);
    return cells
        .needed(row, column)
        .flatMap(
            name -> {
              Long id = subjectsByKey.get(ClassNames.key(name));
              if (id == null) {
                findings.problem(
                    row,
                    column,
                    ProblemCode.SUBJECT_UNKNOWN,
                    name,
                    Nearest.to(name, subjects.keySet()));
              }
              return id == null ? Optional.empty() : Optional.of(Map.entry(called(id, name), id));
            });
  }

  /** As the school calls it: two spellings are one subject. */
  private String called(long subject, String spelt) {
    return subjects.entrySet().stream()
        .filter(each -> each.getValue() == subject)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(spelt);
  }

  private List<OfClass> classes(Row row) {
    String column = CurriculumHeadings.in(row, CurriculumHeadings.CLASS);
    List<OfClass> found = new ArrayList<>();
    for (String name : cells.needed(row, column).orElse("").split("[,;+]")) {
      if (name.isBlank()) {
        continue;
      }
      List<OfClass> these = readClasses.computeIfAbsent(name.strip(), this::called);
      these.stream().filter(one -> !found.contains(one)).forEach(found::add);
      if (these.isEmpty()) {
        findings.problem(
            row,
            column,
            ProblemCode.CLASS_UNKNOWN,
            name.strip(),
            Nearest.to(name, classes.stream().map(OfClass::name).toList()));
      }
    }
    return found;
  }

  private List<OfClass> called(String name) {
    List<OfClass> one =
        classes.stream()
            .filter(each -> ClassNames.key(each.name()).equals(ClassNames.key(name)))
            .toList();
    Matcher grade = GRADE.matcher(ClassNames.key(name));
    return one.isEmpty() && grade.matches()
        ? classes.stream().filter(each -> each.grade() == Integer.parseInt(grade.group(1))).toList()
        : one;
  }

  private Optional<String> title(Row row) {
    String column = CurriculumHeadings.in(row, CurriculumHeadings.TOPIC);
    Optional<String> title =
        cells
            .needed(row, column)
            .map(text -> text.replaceAll("[\\p{Cc}\\p{Cf}\\s\\u00A0]+", " ").strip());
    if (title.isPresent() && title.get().codePointCount(0, title.get().length()) > MOST_TITLE) {
      findings.problem(row, column, ProblemCode.PLAN_TOPIC_TOO_LONG, MOST_TITLE);
      return Optional.empty();
    }
    return title.filter(text -> !text.isEmpty());
  }

  private Optional<Integer> hours(Row row) {
    String column = CurriculumHeadings.in(row, CurriculumHeadings.HOURS);
    return cells
        .needed(row, column)
        .flatMap(text -> whole(row, column, text, MOST_HOURS, ProblemCode.PLAN_HOURS_WRONG));
  }

  /** 0: none is given; empty: what is given is none. */
  private Optional<Integer> number(Row row) {
    String column = CurriculumHeadings.in(row, CurriculumHeadings.NUMBER);
    String text = row.get(column);
    return text.isEmpty()
        ? Optional.of(0)
        : whole(row, column, text, MOST_NUMBER, ProblemCode.PLAN_NUMBER_WRONG);
  }

  private Optional<Integer> whole(Row row, String column, String text, int most, ProblemCode not) {
    Matcher whole = WHOLE.matcher(text);
    int value = whole.matches() ? Integer.parseInt(whole.group(1)) : 0;
    if (value < 1 || value > most) {
      findings.problem(row, column, not, text);
      return Optional.empty();
    }
    return Optional.of(value);
  }
}
