/**
 * Owns the teacher's phone: the day's lessons and the lesson's card with its roll, marks, topic,
 * homework and history; hides how each of them looks.
 */
@NullMarked
package ru.zvonok.bot.teacher;

import org.jspecify.annotations.NullMarked;
