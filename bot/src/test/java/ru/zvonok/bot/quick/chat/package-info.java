@NullMarked
package ru.zvonok.bot.quick.chat;

import org.jspecify.annotations.NullMarked;
