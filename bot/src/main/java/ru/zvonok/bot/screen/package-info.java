/** Owns what a screen is: text and buttons as pure values, and the words of both languages. */
@NullMarked
package ru.zvonok.bot.screen;

import org.jspecify.annotations.NullMarked;
