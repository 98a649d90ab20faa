/**
 * Owns what Telegram remembers: people, bots, chats, messages and undelivered updates; hides every
 * lock.
 */
@NullMarked
package ru.zvonok.standin.world;

import org.jspecify.annotations.NullMarked;
