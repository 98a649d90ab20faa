@NullMarked
package ru.zvonok.bot.office;

import org.jspecify.annotations.NullMarked;
