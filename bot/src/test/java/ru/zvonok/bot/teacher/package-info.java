@NullMarked
package ru.zvonok.bot.teacher;

import org.jspecify.annotations.NullMarked;
