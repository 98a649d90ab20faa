/** Owns what the staff see of duties: the reminders and «Мои долги». */
@NullMarked
package ru.zvonok.bot.duty;

import org.jspecify.annotations.NullMarked;
