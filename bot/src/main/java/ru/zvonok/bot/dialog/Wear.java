package ru.zvonok.bot.dialog;

import ru.zvonok.core.access.Hat;

/** The hat that a chat puts on: whose and which. */
public record Wear(long personId, Hat hat) {}
