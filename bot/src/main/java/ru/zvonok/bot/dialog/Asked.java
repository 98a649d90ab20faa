package ru.zvonok.bot.dialog;

import org.jspecify.annotations.Nullable;

/**
 * The words a chat is asked for, and the card that asked.
 *
 * @param card the message to be edited when they come; null: a new one is sent
 */
record Asked(Awaiting awaiting, @Nullable Integer card) {}
