/** Owns the door: linking, consent, hats, language, help. */
@NullMarked
package ru.zvonok.bot.start;

import org.jspecify.annotations.NullMarked;
