/**
 * Owns reminders of what is owed and letters of corrections: when, to whom, of what; hides the
 * moments that have passed and the outbox. No student's name is in any of them.
 */
@NullMarked
package ru.zvonok.core.reminder;

import org.jspecify.annotations.NullMarked;
