package ru.zvonok.standin.world;

/** Something a bot sent that Telegram doesn't allow: always a bug of the bot. */
public record Violation(String method, String what) {}
