package ru.zvonok.core.decision;

import java.util.Map;

/**
 * A decision to be kept.
 *
 * @param details short facts by name, as they were and became; no student's name among them
 * @param reason as {@link Reasons} made it fit; empty where none is asked
 */
public record Decision(What what, About about, Map<String, String> details, String reason) {}
