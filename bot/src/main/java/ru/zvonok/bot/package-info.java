/** The Telegram front end. */
@org.jspecify.annotations.NullMarked
package ru.zvonok.bot;
