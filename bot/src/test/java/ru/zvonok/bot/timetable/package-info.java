/** The office changes the timetable on its phone. */
@NullMarked
package ru.zvonok.bot.timetable;

import org.jspecify.annotations.NullMarked;
