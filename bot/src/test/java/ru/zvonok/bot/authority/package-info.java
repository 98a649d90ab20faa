/**
 * Who may what, as one table that is played cell by cell on the whole house: every wish there is,
 * by everyone there is, with true ids, another school's and made-up ones (2.1, 2.2).
 */
@NullMarked
package ru.zvonok.bot.authority;

import org.jspecify.annotations.NullMarked;
