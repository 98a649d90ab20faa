/**
 * Plays the Bot API over HTTP: reads, checks and answers a bot's requests; hides how they come in.
 */
@NullMarked
package ru.zvonok.standin.botapi;

import org.jspecify.annotations.NullMarked;
