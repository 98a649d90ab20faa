@NullMarked
package ru.zvonok.bot.family;

import org.jspecify.annotations.NullMarked;
