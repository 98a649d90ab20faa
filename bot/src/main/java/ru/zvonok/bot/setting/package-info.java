/**
 * Owns what every process is started with: its clock, its ways to the database, and the sentence
 * about a wrong setting.
 */
@NullMarked
package ru.zvonok.bot.setting;

import org.jspecify.annotations.NullMarked;
