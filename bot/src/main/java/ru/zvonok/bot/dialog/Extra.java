package ru.zvonok.bot.dialog;

import org.jspecify.annotations.Nullable;
import ru.zvonok.bot.screen.Screen;

/**
 * A letter to another chat that goes out with an answer.
 *
 * @param bindingId ends with it unsent; null: whoever is in that chat
 */
public record Extra(String address, @Nullable Long bindingId, Screen screen) {}
