/** Owns «Сроки»: the school's own hours beside the regulation's. */
@NullMarked
package ru.zvonok.bot.rules;

import org.jspecify.annotations.NullMarked;
