package ru.zvonok.bot.rules;

import org.springframework.stereotype.Component;
import ru.zvonok.bot.action.RulesAction;
import ru.zvonok.bot.dialog.Reply;
import ru.zvonok.bot.dialog.Routed;
import ru.zvonok.bot.dialog.Routes;
import ru.zvonok.bot.dialog.Visit;
import ru.zvonok.core.termmark.TermMarkRules;

/** «Итоговые отметки»: what they are suggested from, and which subjects have any. */
@Component
class TermRulesHandler implements Routed {

  private final TermMarkRules rules;
  private final Routes routes =
      new Routes()
          .to(RulesAction.OpenTermRules.class, (_, visit) -> rules(visit))
          .to(RulesAction.SetTermRule.class, this::set)
          .to(RulesAction.MarkedSubjects.class, (it, visit) -> subjects(it.page(), visit))
          .to(RulesAction.GiveTermMarks.class, (it, visit) -> subject(it.subjectId(), true, visit))
          .to(
              RulesAction.DropTermMarks.class,
              (it, visit) -> subject(it.subjectId(), false, visit));

  TermRulesHandler(TermMarkRules rules) {
    this.rules = rules;
  }

  @Override
  public Routes routes() {
    return routes;
  }

  private Reply rules(Visit visit) {
    return Answers.show(
        rules.of(visit.who()),
        visit,
        all -> TermRulesScreens.rules(all, Answers.mayChange(visit), visit.words()));
  }

  private Reply set(RulesAction.SetTermRule it, Visit visit) {
    return Answers.changed(
        rules.change(visit.who(), it.rule(), it.seen(), it.wanted()),
        visit,
        _ -> TermRulesScreens.done(it.rule(), it.wanted(), visit.words()),
        () -> rules(visit));
  }

  private Reply subjects(int page, Visit visit) {
    return Answers.show(
        rules.subjects(visit.who()),
        visit,
        all -> SubjectsScreen.page(all, page, Answers.mayChange(visit), visit.words()));
  }

  private Reply subject(long subjectId, boolean marked, Visit visit) {
    return Answers.changed(
        rules.subject(visit.who(), subjectId, marked),
        visit,
        _ -> visit.words().say(marked ? "rules.subjects.given" : "rules.subjects.dropped"),
        () ->
            Answers.show(
                rules.subjects(visit.who()),
                visit,
                all ->
                    SubjectsScreen.page(
                        all, SubjectsScreen.pageOf(subjectId, all), true, visit.words())));
  }
}
