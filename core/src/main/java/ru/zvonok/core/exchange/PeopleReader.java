package ru.zvonok.core.exchange;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Reads users, roles and demographics: who there is, in which role, and whose guardian. */
final class PeopleReader {

  private final Bundle bundle;
  private final Cells cells;
  private final Orgs orgs;
  private final LocalDate today;
  private final Numbered users;
  private final Map<String, Set<UserRole>> roles = new HashMap<>();
  private final Set<String> foreign = new HashSet<>();
  private final Set<String> ended = new LinkedHashSet<>();
  private final Map<String, LocalDate> births = new HashMap<>();

  PeopleReader(Bundle bundle, Cells cells, Orgs orgs, LocalDate today) {
    this.bundle = bundle;
    this.cells = cells;
    this.orgs = orgs;
    this.today = today;
    this.users = Numbered.of(bundle, FileKind.USERS, cells);
    users.all().forEach(this::readUser);
    bundle.rows(FileKind.ROLES).forEach(this::readRole);
    Numbered.of(bundle, FileKind.DEMOGRAPHICS, cells).all().forEach(this::readBirth);
    users.all().forEach(this::checkRoles);
  }

  Numbered users() {
    return users;
  }

  Set<String> ended() {
    return ended;
  }

  boolean isForeign(String user) {
    return foreign.contains(user);
  }

  boolean is(String user, UserRole role) {
    return rolesOf(user).contains(role);
  }

  Set<UserRole> rolesOf(String user) {
    return roles.getOrDefault(user, Set.of());
  }

  /** Guardian and student, from whichever of the two names the other. */
  Set<Roster.Bond> guardianships() {
    Set<Roster.Bond> bonds = new LinkedHashSet<>();
    present()
        .forEach(
            (id, row) -> {
              for (String other : row.list("agentSourcedIds")) {
                Row agent = users.named(row, "agentSourcedIds", other, cells);
                if (agent == null || ended.contains(other) || foreign.contains(other)) {
                  continue;
                }
                if (is(id, UserRole.STUDENT)) {
                  if (is(other, UserRole.GUARDIAN)) {
                    bonds.add(new Roster.Bond(other, id));
                  } else {
                    cells
                        .findings()
                        .notice(row, "agentSourcedIds", NoticeCode.AGENT_NOT_GUARDIAN, other);
                  }
                } else if (is(id, UserRole.GUARDIAN) && is(other, UserRole.STUDENT)) {
                  bonds.add(new Roster.Bond(id, other));
                }
              }
            });
    return bonds;
  }

  Set<Roster.Bond> granted() {
    Set<Roster.Bond> granted = new LinkedHashSet<>();
    present()
        .keySet()
        .forEach(
            id ->
                rolesOf(id).stream()
                    .filter(UserRole::isGranted)
                    .forEach(role -> granted.add(new Roster.Bond(id, role.name()))));
    return granted;
  }

  /** Who may stand in a timetable. */
  Set<String> staff() {
    Set<String> staff = new HashSet<>(present().keySet());
    staff.removeIf(id -> rolesOf(id).stream().noneMatch(UserRole::isStaff));
    return staff;
  }

  /** Those the school needs: students, staff, and guardians of a child here. */
  Map<String, Roster.Person> people(Set<Roster.Bond> guardianships) {
    Set<String> guardians = new HashSet<>();
    guardianships.forEach(bond -> guardians.add(bond.one()));
    Map<String, Roster.Person> people = new LinkedHashMap<>();
    Map<UserRole, Integer> passed = new EnumMap<>(UserRole.class);
    users
        .all()
        .forEach(
            (id, row) -> {
              boolean needed =
                  rolesOf(id).stream().anyMatch(role -> role == UserRole.STUDENT || role.isStaff())
                      || guardians.contains(id);
              if (ended.contains(id) || needed) {
                people.put(id, person(id, row));
              } else if (!foreign.contains(id)) {
                UserRole role = is(id, UserRole.GUARDIAN) ? UserRole.GUARDIAN : UserRole.NONE;
                passed.merge(role, 1, Integer::sum);
              }
            });
    passed.forEach(
        (role, number) ->
            cells
                .findings()
                .notice(
                    bundle.name(FileKind.USERS),
                    role == UserRole.GUARDIAN
                        ? NoticeCode.GUARDIANS_WITHOUT_CHILD_PASSED
                        : NoticeCode.USERS_WITHOUT_ROLE_PASSED,
                    number));
    return people;
  }

  private Map<String, Row> present() {
    Map<String, Row> present = new LinkedHashMap<>(users.all());
    present.keySet().removeAll(ended);
    present.keySet().removeAll(foreign);
    return present;
  }

  private Roster.Person person(String id, Row row) {
    return new Roster.Person(
        id,
        row.get("familyName"),
        row.get("givenName"),
        row.get("middleName"),
        births.get(id),
        ended.contains(id));
  }

  private void readUser(String id, Row row) {
    List<String> of =
        Stream.concat(row.list("orgSourcedIds").stream(), row.list("primaryOrgSourcedId").stream())
            .toList();
    if (!orgs.owns(of)) {
      foreign.add(id);
      return;
    }
    if (cells.isEnded(row)) {
      ended.add(id);
    }
    cells.needed(row, "familyName");
    cells.needed(row, "givenName");
    if (!row.get("role").isEmpty() || !row.get(UserRole.OWN_COLUMN).isEmpty()) {
      UserRole.of(row, cells).ifPresent(role -> addRole(id, role));
    } else if (!bundle.has(FileKind.ROLES)) {
      cells.findings().problem(row, "role", ProblemCode.VALUE_MISSING, "role");
    }
  }

  private void readRole(Row row) {
    List<String> ids = row.list("userSourcedId");
    if (cells.isEnded(row) || cells.needed(row, "userSourcedId").isEmpty() || isOver(row)) {
      return;
    }
    if (users.named(row, "userSourcedId", ids.getFirst(), cells) != null
        && orgs.owns(row.list("orgSourcedId"))) {
      UserRole.of(row, cells).ifPresent(role -> addRole(ids.getFirst(), role));
    }
  }

  private boolean isOver(Row row) {
    LocalDate end = cells.date(row, "endDate");
    return end != null && !end.isAfter(today);
  }

  private void addRole(String id, UserRole role) {
    roles.computeIfAbsent(id, _ -> EnumSet.noneOf(UserRole.class)).add(role);
  }

  private void readBirth(String id, Row row) {
    LocalDate born = cells.date(row, "birthDate");
    if (users.named(row, "sourcedId", id, cells) != null && born != null && !cells.isEnded(row)) {
      if (born.isAfter(today)) {
        cells.findings().problem(row, "birthDate", ProblemCode.DATE_WRONG, born);
      } else {
        births.put(id, born);
      }
    }
  }

  /** No one holds a staff role while enrolled as a student. */
  private void checkRoles(String id, Row row) {
    if (is(id, UserRole.STUDENT) && rolesOf(id).stream().anyMatch(UserRole::isStaff)) {
      cells.findings().problem(row, "role", ProblemCode.STUDENT_AND_STAFF, id);
    }
  }
}
