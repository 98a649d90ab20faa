@NullMarked
package ru.zvonok.bot.slips;

import org.jspecify.annotations.NullMarked;
