package ru.zvonok.bot.rules;

import org.springframework.stereotype.Component;
import ru.zvonok.bot.action.RulesAction;
import ru.zvonok.bot.dialog.Reply;
import ru.zvonok.bot.dialog.Routed;
import ru.zvonok.bot.dialog.Routes;
import ru.zvonok.bot.dialog.Visit;
import ru.zvonok.core.planning.TermKinds;

/** «Четверти и полугодия»: which terms each grade is marked in. */
@Component
class TermKindsHandler implements Routed {

  private final TermKinds kinds;
  private final Routes routes =
      new Routes()
          .to(RulesAction.OpenTermKinds.class, (_, visit) -> all(visit))
          .to(RulesAction.SetTermKind.class, this::set);

  TermKindsHandler(TermKinds kinds) {
    this.kinds = kinds;
  }

  @Override
  public Routes routes() {
    return routes;
  }

  private Reply all(Visit visit) {
    return Answers.show(
        kinds.of(visit.who()),
        visit,
        cuts -> TermKindsScreen.all(cuts, Answers.mayChange(visit), visit.words()));
  }

  private Reply set(RulesAction.SetTermKind it, Visit visit) {
    return Answers.changed(
        kinds.choose(visit.who(), it.grade(), it.kind()),
        visit,
        kind -> TermKindsScreen.done(it.grade(), kind, visit.words()),
        () -> all(visit));
  }
}
