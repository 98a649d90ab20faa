/** Owns the office's phone: finding people, codes, ending links. */
@NullMarked
package ru.zvonok.bot.office;

import org.jspecify.annotations.NullMarked;
