package ru.zvonok.core.exchange;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds the school among a bundle's orgs, and tells what belongs to it. */
final class Orgs {

  private final Map<String, Row> schools;
  private final Optional<Row> ours;
  private int passed;

  private Orgs(Map<String, Row> schools, Optional<Row> ours) {
    this.schools = schools;
    this.ours = ours;
  }

  /**
   * @param known the id that earlier files gave this school; empty at the first import
   */
  static Orgs read(Bundle bundle, Cells cells, Optional<String> known) {
    Map<String, Row> schools =
        Numbered.of(bundle, FileKind.ORGS, cells).all().entrySet().stream()
            .filter(org -> org.getValue().get("type").equalsIgnoreCase("school"))
            .filter(org -> !cells.isEnded(org.getValue()))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    Findings findings = cells.findings();
    String file = bundle.name(FileKind.ORGS);
    if (schools.isEmpty()) {
      if (bundle.has(FileKind.ORGS)) {
        findings.problem(file, ProblemCode.SCHOOL_MISSING);
      }
      return new Orgs(schools, Optional.empty());
    }
    if (known.isPresent() && !schools.containsKey(known.get())) {
      findings.problem(
          schools.values().iterator().next(),
          "sourcedId",
          ProblemCode.OTHER_SCHOOL,
          String.join(", ", schools.keySet()),
          known.get());
      return new Orgs(schools, Optional.empty());
    }
    if (known.isEmpty() && schools.size() > 1) {
      findings.problem(file, ProblemCode.SEVERAL_SCHOOLS, schools.size());
      return new Orgs(schools, Optional.empty());
    }
    String id = known.orElseGet(() -> schools.keySet().iterator().next());
    return new Orgs(schools, Optional.ofNullable(schools.get(id)));
  }

  Optional<Roster.OfSchool> school(Cells cells) {
    return ours.map(
        row ->
            new Roster.OfSchool(
                row.get("sourcedId"),
                cells.needed(row, "name").orElse(row.get("sourcedId")),
                null));
  }

  /** Whether a row with these orgs is of this school; one of other schools alone is passed over. */
  boolean owns(List<String> orgs) {
    if (ours.isEmpty() || orgs.isEmpty() || orgs.contains(ours.get().get("sourcedId"))) {
      return true;
    }
    boolean theirs = orgs.stream().allMatch(schools::containsKey);
    if (theirs) {
      passed++;
    }
    return !theirs;
  }

  void tellPassed(Bundle bundle, Findings findings) {
    if (passed > 0) {
      findings.notice(bundle.name(FileKind.ORGS), NoticeCode.OTHER_SCHOOLS_PASSED, passed);
    }
  }
}
