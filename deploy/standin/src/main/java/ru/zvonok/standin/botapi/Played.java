package ru.zvonok.standin.botapi;

import tools.jackson.databind.JsonNode;

/** A method that the stand-in really plays: what it returns, or a {@link Refusal}. */
@FunctionalInterface
interface Played {
  JsonNode play(Call call) throws InterruptedException;
}
