/**
 * Owns reminders of what is owed: when, to whom, of what; hides the moments that have passed and
 * the letters. No student's name is in any of them.
 */
@NullMarked
package ru.zvonok.core.reminder;

import org.jspecify.annotations.NullMarked;
