package ru.zvonok.core.diary;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import com.ibm.icu.text.Collator;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Marks by subject, in the order of the Russian alphabet, each with its exact average. */
final class SubjectMarks {

  private SubjectMarks() {}

  /**
   * @param results of this term by subject; one without any mark in it stands there too
   */
  static List<MarksOverview.OfSubject> of(
      List<MarkPages.Given> marks, Map<String, YearResults.Result> results) {
    Collator russian = Collator.getInstance(Locale.of("ru"));
    Map<String, MarksOverview.OfSubject> all =
        of(marks).stream().collect(toMap(MarksOverview.OfSubject::subject, one -> one));
    results.forEach(
        (subject, result) ->
            all.merge(
                subject,
                new MarksOverview.OfSubject(subject, List.of(), null, result),
                (marked, _) -> marked.with(result)));
    return all.values().stream()
        .sorted(Comparator.comparing(MarksOverview.OfSubject::subject, russian::compare))
        .toList();
  }

  private static List<MarksOverview.OfSubject> of(List<MarkPages.Given> marks) {
    return marks.stream().collect(groupingBy(MarkPages.Given::subject)).entrySet().stream()
        .map(
            subject ->
                new MarksOverview.OfSubject(
                    subject.getKey(),
                    subject.getValue().stream().map(MarkPages.Given::mark).toList(),
                    average(subject.getValue())))
        .toList();
  }

  /** Over what has points: a dot, зачёт and незачёт don't count. */
  static @Nullable Average average(List<MarkPages.Given> marks) {
    List<MarkPages.Given> counted =
        marks.stream().filter(given -> given.mark().value().points() > 0).toList();
    if (counted.isEmpty()) {
      return null;
    }
    return new Average(
        counted.stream()
            .map(g -> g.weight().multiply(BigDecimal.valueOf(g.mark().value().points())))
            .reduce(BigDecimal.ZERO, BigDecimal::add),
        counted.stream().map(MarkPages.Given::weight).reduce(BigDecimal.ZERO, BigDecimal::add));
  }
}
