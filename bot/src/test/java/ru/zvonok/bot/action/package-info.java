@NullMarked
package ru.zvonok.bot.action;

import org.jspecify.annotations.NullMarked;
