package ru.zvonok.bot.action;

import ru.zvonok.core.deadline.DutyKind;

/** «Сроки»: by how many hours the school is stricter or milder than the regulation. */
public sealed interface RulesAction extends Action {

  @Tag("kra")
  record OpenRules() implements RulesAction {}

  @Tag("krb")
  record OpenRule(DutyKind kind) implements RulesAction {}

  /**
   * @param fromStrictest hours above the strictest that a school may have
   */
  @Tag("krc")
  record SetHours(DutyKind kind, int fromStrictest) implements RulesAction {}
}
