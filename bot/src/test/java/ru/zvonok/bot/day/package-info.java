/** A school day played through the whole house, each part a process of its own. */
@NullMarked
package ru.zvonok.bot.day;

import org.jspecify.annotations.NullMarked;
