@NullMarked
package ru.zvonok.bot.training;

import org.jspecify.annotations.NullMarked;
