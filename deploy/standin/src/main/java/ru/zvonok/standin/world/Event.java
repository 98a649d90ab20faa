package ru.zvonok.standin.world;

import tools.jackson.databind.JsonNode;

/** Something that a phone shows: {@code kind} is message, deleted, typing, answer, keyboard, … */
public record Event(long number, long bot, long chat, String kind, JsonNode data) {}
