@NullMarked
package ru.zvonok.bot.quick;

import org.jspecify.annotations.NullMarked;
