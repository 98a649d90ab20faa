package ru.zvonok.bot.classteacher;

import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import ru.zvonok.bot.action.CheckAction;
import ru.zvonok.bot.dialog.Reply;
import ru.zvonok.bot.dialog.Routed;
import ru.zvonok.bot.dialog.Routes;
import ru.zvonok.bot.dialog.Visit;
import ru.zvonok.bot.screen.Screen;
import ru.zvonok.bot.screen.Ways;
import ru.zvonok.core.access.Outcome;
import ru.zvonok.core.access.Permissions;
import ru.zvonok.core.access.Refusal;
import ru.zvonok.core.completeness.ClassCheck;
import ru.zvonok.core.completeness.ClassChecks;
import ru.zvonok.core.completeness.Finding;
import ru.zvonok.core.school.SchoolClass;

/** «Проверка класса» (3.4.1): what is missing, by its kind, then by name; core refuses. */
@Component
class CheckHandler implements Routed {

  private final ClassChecks checks;
  private final Routes routes =
      new Routes()
          .show(CheckAction.Checks.class, (_, visit) -> mine(visit))
          .show(CheckAction.CheckClass.class, (it, visit) -> open(it.classId(), visit))
          .show(CheckAction.OpenFinding.class, this::finding);

  CheckHandler(ClassChecks checks) {
    this.checks = checks;
  }

  @Override
  public Routes routes() {
    return routes;
  }

  private Reply mine(Visit visit) {
    List<SchoolClass> open = checks.open(visit.who());
    return switch (open.size()) {
      case 0 -> Reply.show(Ways.refused(new Refusal.NotYours(), visit.words()));
      case 1 -> open(open.getFirst().id(), visit);
      default -> Reply.show(CheckScreens.choose(open, visit.words()));
    };
  }

  private Reply open(long classId, Visit visit) {
    return show(
        classId,
        visit,
        check -> CheckScreens.check(check, checks.open(visit.who()).size() > 1, visit.words()));
  }

  private Reply finding(CheckAction.OpenFinding at, Visit visit) {
    boolean office = Permissions.MANAGE_ACCESS.allow(visit.who(), Permissions.Tie.NONE);
    return show(
        at.classId(),
        visit,
        check ->
            at.finding() == Finding.UNEXPLAINED && !check.reads()
                ? Ways.refused(new Refusal.NotYours(), visit.words())
                : new FindingScreen(check, office, visit.words()).of(at));
  }

  private Reply show(long classId, Visit visit, Function<ClassCheck, Screen> screen) {
    return Reply.show(
        switch (checks.check(visit.who(), classId)) {
          case Outcome.Done<ClassCheck>(ClassCheck check) -> screen.apply(check);
          case Outcome.Refused<ClassCheck>(Refusal why) -> Ways.refused(why, visit.words());
        });
  }
}
