/**
 * Owns the wire: polling, sending, limits. The only package that knows Telegram's types; hides
 * them.
 */
@NullMarked
package ru.zvonok.bot.telegram;

import org.jspecify.annotations.NullMarked;
