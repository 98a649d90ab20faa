/**
 * Owns slips of paper with link codes (4.2.3): how far the classes have come in, and the sheets for
 * those who haven't; hides what is written on them.
 */
@NullMarked
package ru.zvonok.bot.slips;

import org.jspecify.annotations.NullMarked;
