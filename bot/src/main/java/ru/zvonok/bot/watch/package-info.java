/**
 * What can be seen of the running service from outside: figures and health, for whoever looks after
 * the machines; never a name, a word or a token.
 */
@NullMarked
package ru.zvonok.bot.watch;

import org.jspecify.annotations.NullMarked;
