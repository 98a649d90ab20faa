/** The Telegram front end of the school: shows what core decides. */
@NullMarked
package ru.zvonok.bot;

import org.jspecify.annotations.NullMarked;
