package ru.zvonok.bot.teacher;

import java.util.Optional;
import ru.zvonok.bot.action.Action;
import ru.zvonok.bot.dialog.Visit;
import ru.zvonok.core.journal.LessonLine;

/** Where a card of somebody else's lesson was opened from. */
public interface WayBack {

  Optional<Action> from(LessonLine line, Visit visit);
}
