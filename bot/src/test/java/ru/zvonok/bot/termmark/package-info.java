@NullMarked
package ru.zvonok.bot.termmark;

import org.jspecify.annotations.NullMarked;
