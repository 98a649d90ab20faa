package ru.zvonok.bot.action;

import ru.zvonok.core.deadline.DutyKind;

/** «Сроки»: by how many hours the school is stricter or milder than the regulation. */
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
}
