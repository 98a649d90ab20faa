/**
 * Owns the school's files in a chat (4.2.4): sent, checked, agreed to, written; hides the work
 * behind the chat's back and how findings are told.
 */
@NullMarked
package ru.zvonok.bot.importing;

import org.jspecify.annotations.NullMarked;
