/**
 * Owns the way in: who is in this chat, what is wanted, one transaction an update; hides the ledger
 * and the chat's state.
 */
@NullMarked
package ru.zvonok.bot.dialog;

import org.jspecify.annotations.NullMarked;
