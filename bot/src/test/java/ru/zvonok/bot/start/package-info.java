@NullMarked
package ru.zvonok.bot.start;

import org.jspecify.annotations.NullMarked;
