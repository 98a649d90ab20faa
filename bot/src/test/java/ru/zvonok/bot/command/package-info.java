@NullMarked
package ru.zvonok.bot.command;

import org.jspecify.annotations.NullMarked;
