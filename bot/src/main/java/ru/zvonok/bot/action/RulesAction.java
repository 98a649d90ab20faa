package ru.zvonok.bot.action;

import ru.zvonok.core.deadline.DutyKind;
import ru.zvonok.core.school.TermKind;
import ru.zvonok.core.termmark.TermRule;

/** The school's own rules: hours of deadlines, what term marks go by, and which terms there are. */
public sealed interface RulesAction extends Action {

  @Tag("k1")
  record OpenRules() implements RulesAction {}

  @Tag("k2")
  record OpenRule(DutyKind kind) implements RulesAction {}

  /**
   * @param fromStrictest hours above the strictest that a school may have
   */
  @Tag("k3")
  record SetHours(DutyKind kind, int fromStrictest) implements RulesAction {}

  @Tag("j1")
  record OpenTermRules() implements RulesAction {}

  /** Seen and wanted, in hundredths for a threshold. */
  @Tag("j2")
  record SetTermRule(TermRule rule, int seen, int wanted) implements RulesAction {}

  @Tag("j3")
  record MarkedSubjects(int page) implements RulesAction {}

  @Tag("j4")
  record GiveTermMarks(long subjectId) implements RulesAction {}

  @Tag("j5")
  record DropTermMarks(long subjectId) implements RulesAction {}

  @Tag("j6")
  record OpenTermKinds() implements RulesAction {}

  @Tag("j7")
  record SetTermKind(int grade, TermKind kind) implements RulesAction {}
}
