package ru.zvonok.standin.world;

import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/**
 * A request that a bot made. The token isn't kept.
 *
 * @param method as the specification spells it
 * @param params all parameters as JSON; a file is {@code attach://name}
 */
public record BotRequest(long number, Instant at, long bot, String method, ObjectNode params) {}
