@NullMarked
package ru.zvonok.bot.watch;

import org.jspecify.annotations.NullMarked;
