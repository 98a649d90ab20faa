package ru.zvonok.bot.dialog;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import ru.zvonok.bot.screen.Screen;
import ru.zvonok.bot.screen.Words;

/**
 * A letter to another chat that goes out with an answer, in the language of that chat.
 *
 * @param bindingId ends with it unsent; null: whoever is in that chat
 */
public record Extra(String address, @Nullable Long bindingId, Function<Words, Screen> screen) {}
