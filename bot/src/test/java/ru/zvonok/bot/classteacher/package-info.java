@NullMarked
package ru.zvonok.bot.classteacher;

import org.jspecify.annotations.NullMarked;
