package ru.zvonok.bot.screen;

import ru.zvonok.bot.action.Action;

/** A button: a short label and what it wants. */
public record Button(String label, Action action) {}
