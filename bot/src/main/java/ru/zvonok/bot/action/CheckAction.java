package ru.zvonok.bot.action;

import ru.zvonok.core.completeness.Finding;

/** «Проверка класса»: what is missing or odd, on the class teacher's phone and the office's. */
public sealed interface CheckAction extends Action {

  /** The only class that one may check; a choice of them to whoever has several. */
  @Tag("wm")
  record Checks() implements CheckAction {}

  @Tag("wc")
  record CheckClass(long classId) implements CheckAction {}

  /** The names behind one line. */
  @Tag("wf")
  record OpenFinding(long classId, Finding finding, int page) implements CheckAction {}
}
