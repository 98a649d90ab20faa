/**
 * Owns what the office changes of the school's plan: single days, bells, the week, and one-off
 * changes of lessons. Each is allowed, on record, told once, and loses nothing that is written.
 */
@NullMarked
package ru.zvonok.core.planning;

import org.jspecify.annotations.NullMarked;
