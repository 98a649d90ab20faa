package ru.zvonok.bot.dialog;

import ru.zvonok.core.school.School;

/** The school whose bot this is. */
public interface ServedSchool {

  School school();
}
