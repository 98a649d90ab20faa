/** Owns the teacher's phone: today's lessons and the lesson's card. */
@NullMarked
package ru.zvonok.bot.teacher;

import org.jspecify.annotations.NullMarked;
