/**
 * Owns every intention a person can have in the chat, and its form in 64 bytes; hides the encoding.
 */
@NullMarked
package ru.zvonok.bot.action;

import org.jspecify.annotations.NullMarked;
