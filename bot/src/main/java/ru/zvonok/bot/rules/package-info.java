/**
 * Owns «Сроки» and what stands beside them: the school's own hours, what its term marks go by, and
 * which terms each grade is marked in.
 */
@NullMarked
package ru.zvonok.bot.rules;

import org.jspecify.annotations.NullMarked;
