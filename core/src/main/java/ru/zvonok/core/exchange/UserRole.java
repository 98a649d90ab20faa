package ru.zvonok.core.exchange;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a person is to the school, from the words of OneRoster 1.1 and 1.2. Who holds none of the
 * closed list's roles (2.1), teaches nothing and has no child here, is not kept at all (2.3).
 */
enum UserRole {
  STUDENT("student"),
  TEACHER("teacher"),
  GUARDIAN("guardian", "parent", "relative"),
  DIRECTOR("principal"),
  DEPUTY("administrator", "siteadministrator"),
  TECHNICIAN("systemadministrator"),
  NONE("aide", "proctor", "counselor", "districtadministrator");

  /** The column by which a school says outright who someone is in Zvonok. */
  static final String OWN_COLUMN = "metadata.zvonok.role";

  private static final Map<String, UserRole> OWN =
      Map.of(
          "director", DIRECTOR,
          "директор", DIRECTOR,
          "deputy", DEPUTY,
          "заместитель", DEPUTY,
          "завуч", DEPUTY,
          "technician", TECHNICIAN,
          "техспециалист", TECHNICIAN);

  /** How a list of staff calls them; a position that is none of these gives nobody anything. */
  private static final Map<String, UserRole> CALLED =
      Map.of(
          "директор", DIRECTOR,
          "заместитель", DEPUTY,
          "заместитель директора", DEPUTY,
          "зам директора", DEPUTY,
          "завуч", DEPUTY,
          "технический специалист", TECHNICIAN,
          "ответственный технический специалист", TECHNICIAN,
          "техспециалист", TECHNICIAN,
          "педагог", TEACHER,
          "преподаватель", TEACHER);

  private final List<String> words;

  UserRole(String... words) {
    this.words = List.of(words);
  }

  boolean isGranted() {
    return this == DIRECTOR || this == DEPUTY || this == TECHNICIAN;
  }

  boolean isStaff() {
    return isGranted() || this == TEACHER;
  }

  /** The role that a list of staff means: «зам. директора», «учитель математики». */
  static Optional<UserRole> called(String word) {
    String key = Column.key(word);
    return key.equals("учитель") || key.startsWith("учитель ")
        ? Optional.of(TEACHER)
        : Optional.ofNullable(CALLED.get(key));
  }

  /** The role of a row of users (1.1) or roles (1.2); empty when there is none or it is unknown. */
  static Optional<UserRole> of(Row row, Cells cells) {
    String own = row.get(OWN_COLUMN).toLowerCase(Locale.ROOT);
    if (!own.isEmpty()) {
      Optional<UserRole> role = Optional.ofNullable(OWN.get(own));
      if (role.isEmpty()) {
        cells
            .findings()
            .problem(
                row, OWN_COLUMN, ProblemCode.VALUE_UNKNOWN, own, "DIRECTOR, DEPUTY, TECHNICIAN");
      }
      return role;
    }
    List<String> allowed = Arrays.stream(values()).flatMap(one -> one.words.stream()).toList();
    return cells
        .word(row, "role", allowed)
        .flatMap(
            word -> Arrays.stream(values()).filter(role -> role.words.contains(word)).findFirst());
  }
}
