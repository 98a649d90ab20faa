/**
 * Owns the screens of term and year marks: a teacher's sheets, and for the office what is closed
 * and whom it lets correct it. Core suggests and decides; nothing here is set by itself.
 */
@NullMarked
package ru.zvonok.bot.termmark;

import org.jspecify.annotations.NullMarked;
