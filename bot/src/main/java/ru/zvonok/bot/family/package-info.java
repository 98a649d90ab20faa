/** Owns the family's phone: the diary's screens. */
@NullMarked
package ru.zvonok.bot.family;

import org.jspecify.annotations.NullMarked;
