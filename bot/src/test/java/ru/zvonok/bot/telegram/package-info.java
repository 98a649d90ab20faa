@NullMarked
package ru.zvonok.bot.telegram;

import org.jspecify.annotations.NullMarked;
