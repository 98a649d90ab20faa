package ru.zvonok.core.school;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * How a year is cut: quarters for grades 1–9, half-years for 10 and 11, unless a school has else.
 */
public enum TermKind {
  QUARTER,
  TRIMESTER,
  HALF_YEAR,
  YEAR;

  /** A school's own choice by grade, as its settings keep it: {@code {"9": "TRIMESTER"}}. */
  static Map<Integer, TermKind> chosen(String json) {
    Map<Integer, TermKind> chosen = new TreeMap<>();
    JsonMapper.shared()
        .readTree(json)
        .forEachEntry(
            (grade, kind) ->
                Stream.of(values())
                    .filter(
                        one -> grade.matches("\\d{1,2}") && one.name().equals(kind.asString("")))
                    .forEach(one -> chosen.put(Integer.valueOf(grade), one)));
    return chosen;
  }

  /** The cuts that a grade would have, the usual one first. */
  static List<TermKind> preferred(int grade) {
    return grade <= 9
        ? List.of(QUARTER, TRIMESTER, HALF_YEAR, YEAR)
        : List.of(HALF_YEAR, TRIMESTER, QUARTER, YEAR);
  }
}
