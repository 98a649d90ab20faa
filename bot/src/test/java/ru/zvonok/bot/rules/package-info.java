/** The school's own hours of deadlines on the phone. */
@NullMarked
package ru.zvonok.bot.rules;

import org.jspecify.annotations.NullMarked;
