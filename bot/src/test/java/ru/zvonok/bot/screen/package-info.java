@NullMarked
package ru.zvonok.bot.screen;

import org.jspecify.annotations.NullMarked;
