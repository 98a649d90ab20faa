package ru.zvonok.core.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import ru.zvonok.core.access.Permissions.Tie;

/** Clauses 2.1 and 2.2 as one table: each policy, each role alone, each tie. */
class PermissionsTest {

  /**
   * yes: always; no: never; else the tie that is needed and enough: lesson (own), class (own),
   * child (own).
   */
  private static final String TABLE =
      """
                        DIRECTOR  DEPUTY  TECHNICIAN  TEACHER  CLASS_TEACHER  GUARDIAN  STUDENT
      READ_LESSON       yes       yes     no          lesson   class          no        no
      FILL_LESSON       no        no      no          lesson   no             no        no
      GIVE_REASON       no        no      no          no       class          no        no
      SEE_COMPLETENESS  yes       yes     yes         no       no             no        no
      CHECK_CLASS       yes       yes     yes         no       class          no        no
      MANAGE_ACCESS     yes       yes     yes         no       no             no        no
      CHANGE_TIMETABLE  yes       yes     yes         no       no             no        no
      CHANGE_RULES      yes       yes     no          no       no             no        no
      READ_TERM_MARKS   yes       yes     no          lesson   class          no        no
      SET_TERM_MARKS    no        no      no          lesson   no             no        no
      CLOSE_TERM        yes       yes     no          no       no             no        no
      IMPORT_FILES      yes       yes     yes         no       no             no        no
      READ_DIARY        no        no      no          no       no             child     child
      """;

  @TestFactory
  Stream<DynamicTest> eachPolicyForEachRoleAlone() {
    return table().entrySet().stream()
        .flatMap(
            policy ->
                policy.getValue().entrySet().stream()
                    .map(
                        cell ->
                            dynamicTest(
                                policy.getKey() + " as " + cell.getKey() + ": " + cell.getValue(),
                                () -> check(policy.getKey(), cell.getKey(), cell.getValue()))));
  }

  @Test
  void theTableNamesEveryPolicyAndRole() {
    assertThat(table().keySet()).containsExactly(Permissions.values());
    assertThat(table().values())
        .allSatisfy(row -> assertThat(row.keySet()).containsExactly(Role.values()));
  }

  @Test
  void withoutAnyRoleNothingIsAllowed() {
    for (Permissions policy : Permissions.values()) {
      assertThat(ties()).noneMatch(tie -> policy.allow(actor(Set.of(), Hat.STAFF), tie));
    }
  }

  private static void check(Permissions policy, Role role, String allowed) {
    for (Tie tie : ties()) {
      assertThat(policy.allow(actor(EnumSet.of(role), role.hat()), tie))
          .as("%s", tie)
          .isEqualTo(
              switch (allowed) {
                case "yes" -> true;
                case "no" -> false;
                case "lesson" -> tie.ownLesson();
                case "class" -> tie.ownClass();
                case "child" -> tie.ownChild();
                default -> throw new IllegalArgumentException(allowed);
              });
    }
  }

  private static Actor actor(Set<Role> roles, Hat hat) {
    return new Actor(1, 2, hat, roles, Via.BUTTON);
  }

  private static List<Tie> ties() {
    List<Tie> all = new ArrayList<>();
    for (boolean lesson : new boolean[] {false, true}) {
      for (boolean ofClass : new boolean[] {false, true}) {
        for (boolean child : new boolean[] {false, true}) {
          all.add(new Tie(lesson, ofClass, child));
        }
      }
    }
    return all;
  }

  private static Map<Permissions, Map<Role, String>> table() {
    List<String[]> lines = TABLE.lines().map(line -> line.strip().split("\\s+")).toList();
    List<Role> roles = Arrays.stream(lines.getFirst()).map(Role::valueOf).toList();
    Map<Permissions, Map<Role, String>> table = new TreeMap<>();
    for (String[] line : lines.subList(1, lines.size())) {
      Map<Role, String> row = new TreeMap<>();
      for (int i = 0; i < roles.size(); i++) {
        row.put(roles.get(i), line[i + 1]);
      }
      table.put(Permissions.valueOf(line[0]), row);
    }
    return table;
  }
}
