/**
 * A week of reminders, played as it should go and again with its processes killed in the middle.
 */
@NullMarked
package ru.zvonok.bot.week;

import org.jspecify.annotations.NullMarked;
