/**
 * Owns the talk about entries by words: which lesson, what is shown, asked, saved and taken back;
 * hides how a draft is kept in step with the journal.
 */
@NullMarked
package ru.zvonok.bot.quick.chat;

import org.jspecify.annotations.NullMarked;
