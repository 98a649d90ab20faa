/** Owns the office's command line. */
@NullMarked
package ru.zvonok.bot.command;

import org.jspecify.annotations.NullMarked;
