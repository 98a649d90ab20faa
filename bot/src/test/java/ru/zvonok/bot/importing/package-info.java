@NullMarked
package ru.zvonok.bot.importing;

import org.jspecify.annotations.NullMarked;
