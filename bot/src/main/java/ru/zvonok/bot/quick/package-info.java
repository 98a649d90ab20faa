/**
 * Owns «entry by words»: what a teacher types into the chat, understood as wishes for the journal;
 * hides grammar and matching.
 */
@NullMarked
package ru.zvonok.bot.quick;

import org.jspecify.annotations.NullMarked;
