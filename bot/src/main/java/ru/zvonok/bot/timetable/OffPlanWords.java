package ru.zvonok.bot.timetable;

import static ru.zvonok.bot.screen.Html.escape;

import ru.zvonok.bot.screen.Words;
import ru.zvonok.core.journal.OffPlan;

/** How a lesson stands otherwise than planned, in the diary's words and in the teacher's. */
public final class OffPlanWords {

  private OffPlanWords() {}

  public static String toTeacher(OffPlan off, Words words) {
    return off instanceof OffPlan.Substitute(_, var planned)
        ? words.say("timetable.off.substitute.mine", escape(planned.initials()))
        : toFamily(off, words);
  }

  public static String toFamily(OffPlan off, Words words) {
    return switch (off) {
      case OffPlan.Substitute(var holder, _) ->
          words.say("timetable.off.substitute", escape(holder.initials()));
      case OffPlan.OtherSubject(String planned) ->
          words.say("timetable.off.subject", escape(planned));
      case OffPlan.MovedTo(var day, int number) ->
          words.say("timetable.state.movedTo", words.weekday(day), number);
      case OffPlan.MovedFrom(var day, int number) ->
          words.say("timetable.state.movedFrom", words.weekday(day), number);
      case OffPlan.Added() -> words.say("timetable.state.added");
    };
  }
}
