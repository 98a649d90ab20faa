@NullMarked
package ru.zvonok.bot.dialog;

import org.jspecify.annotations.NullMarked;
