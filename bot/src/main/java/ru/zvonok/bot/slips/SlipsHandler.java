package ru.zvonok.bot.slips;

import static ru.zvonok.bot.screen.Html.escape;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import ru.zvonok.bot.action.OfficeAction;
import ru.zvonok.bot.dialog.BotName;
import ru.zvonok.bot.dialog.OutFile;
import ru.zvonok.bot.dialog.Reply;
import ru.zvonok.bot.dialog.Routed;
import ru.zvonok.bot.dialog.Routes;
import ru.zvonok.bot.dialog.Visit;
import ru.zvonok.bot.screen.Refusals;
import ru.zvonok.bot.screen.Screen;
import ru.zvonok.bot.screen.Ways;
import ru.zvonok.core.access.ClassRate;
import ru.zvonok.core.access.ClassSheet;
import ru.zvonok.core.access.ClassSlips;
import ru.zvonok.core.access.Outcome;
import ru.zvonok.core.access.Refusal;
import ru.zvonok.core.alert.KeptFiles;

/** How far the classes have come in, and slips for those who haven't (4.2.3): core refuses. */
@Component
class SlipsHandler implements Routed {

  private final ClassSlips slips;
  private final KeptFiles files;
  private final BotName botName;
  private final Clock clock;
  private final Routes routes =
      new Routes()
          .show(OfficeAction.LinkRates.class, this::rates)
          .show(
              OfficeAction.OpenClassLinks.class,
              (it, visit) -> open(it.classId(), it.page(), visit))
          .to(OfficeAction.AskSlips.class, this::ask)
          .to(OfficeAction.PrintSlips.class, this::print);

  SlipsHandler(ClassSlips slips, KeptFiles files, BotName botName, Clock clock) {
    this.slips = slips;
    this.files = files;
    this.botName = botName;
    this.clock = clock;
  }

  @Override
  public Routes routes() {
    return routes;
  }

  private Reply rates(OfficeAction.LinkRates wanted, Visit visit) {
    Outcome<List<ClassRate>> rates = slips.rates(visit.who());
    return show(rates, visit, all -> RateScreens.all(all, wanted.page(), visit.words()));
  }

  private Reply open(long classId, int page, Visit visit) {
    return show(
        slips.open(visit.who(), classId),
        visit,
        links -> ClassScreens.links(links, page, at(visit)));
  }

  private Reply ask(OfficeAction.AskSlips wanted, Visit visit) {
    return show(
        slips.open(visit.who(), wanted.classId()),
        visit,
        links -> ClassScreens.sure(links, wanted.whom(), at(visit)));
  }

  /** The bot's name comes first: without it no code is given out and none is cancelled. */
  private Reply print(OfficeAction.PrintSlips wanted, Visit visit) {
    Optional<String> bot = botName.known(visit.school().id());
    if (bot.isEmpty()) {
      return again(visit.words().say("slips.noName"), wanted.classId(), visit);
    }
    return switch (slips.issue(visit.who(), wanted.classId(), wanted.whom(), wanted.seen())) {
      case Outcome.Done<ClassSheet>(ClassSheet sheet) when sheet.codes().isEmpty() ->
          again(ClassScreens.nobody(sheet, visit.words()), wanted.classId(), visit);
      case Outcome.Done<ClassSheet>(ClassSheet sheet) ->
          printed(wanted.classId(), sheet, bot.get(), visit);
      case Outcome.Refused<ClassSheet>(Refusal.Stale why) ->
          again(Refusals.say(why, visit.words()), wanted.classId(), visit);
      case Outcome.Refused<ClassSheet>(Refusal why) -> Reply.show(Ways.refused(why, visit.words()));
    };
  }

  private Reply printed(long classId, ClassSheet sheet, String bot, Visit visit) {
    long kept =
        files.keep(
            visit.school().id(),
            SlipPaper.fileName(sheet),
            "application/pdf",
            SlipPaper.pdf(sheet, visit.school(), bot, clock.instant()));
    String caption = visit.words().say("slips.caption", escape(sheet.className()));
    return Reply.show(ClassScreens.printed(classId, sheet, at(visit)))
        .files(List.of(OutFile.kept(kept, caption)));
  }

  /** The class as it stands, under a word on why nothing was printed. */
  private Reply again(String html, long classId, Visit visit) {
    return show(
        slips.open(visit.who(), classId),
        visit,
        links -> {
          Screen screen = ClassScreens.links(links, 0, at(visit));
          return new Screen(html + "\n\n" + screen.html(), screen.rows());
        });
  }

  private static View at(Visit visit) {
    return new View(visit.words(), visit.school().zone());
  }

  private static <T> Reply show(
      Outcome<T> outcome, Visit visit, Function<? super T, Screen> screen) {
    return Reply.show(
        switch (outcome) {
          case Outcome.Done<T>(T value) -> screen.apply(value);
          case Outcome.Refused<T>(Refusal why) -> Ways.refused(why, visit.words());
        });
  }
}
