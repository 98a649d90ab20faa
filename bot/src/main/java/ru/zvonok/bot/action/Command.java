package ru.zvonok.bot.action;

import static ru.zvonok.core.access.Role.CLASS_TEACHER;
import static ru.zvonok.core.access.Role.DEPUTY;
import static ru.zvonok.core.access.Role.DIRECTOR;
import static ru.zvonok.core.access.Role.GUARDIAN;
import static ru.zvonok.core.access.Role.STUDENT;
import static ru.zvonok.core.access.Role.TEACHER;
import static ru.zvonok.core.access.Role.TECHNICIAN;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import ru.zvonok.core.access.Role;
import ru.zvonok.core.duty.Board;

/**
 * The words after a slash: one list for what is understood, for /help and for the messenger's menu
 * of commands, in the order in which they are shown. What each does is said under {@code
 * action.<name>} in the message bundle.
 */
public enum Command {
  /** Typed by the messenger itself; nobody needs to read of it. */
  START(new StartAction.Menu(), _ -> false),
  MENU(new StartAction.Menu(), _ -> true),
  LESSONS(new JournalAction.MyLessons(null), who -> who.is(TEACHER)),
  TERM(new TermAction.MyTermPages(null, 0), who -> who.is(TEACHER)),
  CLASS(new ClassAction.MyClass(), who -> who.is(CLASS_TEACHER)),
  CHECK(
      new CheckAction.Checks(),
      who -> who.is(CLASS_TEACHER) || who.is(DIRECTOR) || who.is(DEPUTY) || who.is(TECHNICIAN)),
  DIARY(new DiaryAction.Children(), Who::family),
  MARKS(new DiaryAction.ChildsPage(DiaryPage.MARKS), Who::family),
  TASKS(new DiaryAction.ChildsPage(DiaryPage.TASKS), Who::family),
  ABSENCES(new DiaryAction.ChildsPage(DiaryPage.ABSENCES), Who::family),
  WEEK(new DiaryAction.ChildsPage(DiaryPage.WEEK), Who::family),
  DEBTS(new DiaryAction.ChildsPage(DiaryPage.DEBTS), Who::family),
  BOARD(
      new DutyAction.OpenBoard(Span.TODAY, Board.By.TEACHER, 0),
      who -> who.is(DIRECTOR) || who.is(DEPUTY) || who.is(TECHNICIAN)),
  FIND(
      new OfficeAction.FindPerson(),
      who -> who.is(DIRECTOR) || who.is(DEPUTY) || who.is(TECHNICIAN)),
  UNDELIVERED(
      new OfficeAction.Undelivered(0),
      who -> who.is(DIRECTOR) || who.is(DEPUTY) || who.is(TECHNICIAN)),
  CHANGES(
      new TimetableAction.OpenChanges(null),
      who -> who.is(DIRECTOR) || who.is(DEPUTY) || who.is(TECHNICIAN)),
  DAYS(
      new SpecialDayAction.SpecialDays(),
      who -> who.is(DIRECTOR) || who.is(DEPUTY) || who.is(TECHNICIAN)),
  DEADLINES(new RulesAction.OpenRules(), who -> who.is(DIRECTOR) || who.is(DEPUTY)),
  TRAINING(new StartAction.Training(), who -> !who.roles().isEmpty()),
  ROLE(new StartAction.Hats(), who -> who.hats() > 1),
  LANGUAGE(new StartAction.Languages(), _ -> true),
  UNLINK(new StartAction.Unlink(), who -> who.hats() > 0),
  HELP(new StartAction.Help(), _ -> true);

  /**
   * Whom commands are for.
   *
   * @param roles of the hat that is worn; none: a stranger, or no hat chosen yet
   * @param hats how many there are to wear
   */
  public record Who(Set<Role> roles, int hats) {

    public static final Who STRANGER = new Who(Set.of(), 0);

    public Who {
      roles = Set.copyOf(roles);
    }

    private boolean is(Role role) {
      return roles.contains(role);
    }

    private boolean family() {
      return is(GUARDIAN) || is(STUDENT);
    }
  }

  private final Action action;
  private final Predicate<Who> helps;

  Command(Action action, Predicate<Who> helps) {
    this.action = action;
    this.helps = helps;
  }

  /** What helps them; any other command is understood and core says what may be. */
  public static List<Command> of(Who who) {
    return Arrays.stream(values()).filter(command -> command.helps.test(who)).toList();
  }

  public Action action() {
    return action;
  }

  /** As it is typed, without the slash. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The key of what it does, for {@code Words}. */
  public String key() {
    return "action." + word();
  }
}
