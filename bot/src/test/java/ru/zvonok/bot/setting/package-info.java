@NullMarked
package ru.zvonok.bot.setting;

import org.jspecify.annotations.NullMarked;
