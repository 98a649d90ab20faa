/**
 * Owns the office's phone for a changed timetable: single lessons («Замены») and single days
 * («Особые дни»), and the words in which teachers and families hear of both.
 */
@NullMarked
package ru.zvonok.bot.timetable;

import org.jspecify.annotations.NullMarked;
