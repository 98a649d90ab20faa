@NullMarked
package ru.zvonok.bot.duty;

import org.jspecify.annotations.NullMarked;
