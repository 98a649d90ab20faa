/**
 * Owns the first lesson in the chat (4.2.1): a guided round on a made-up class, in the chat's own
 * state alone; nothing of it reaches the journal. Hides what is made up.
 */
@NullMarked
package ru.zvonok.bot.training;

import org.jspecify.annotations.NullMarked;
