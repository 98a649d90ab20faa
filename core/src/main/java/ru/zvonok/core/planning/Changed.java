package ru.zvonok.core.planning;

import java.util.List;

/**
 * A lesson after a change.
 *
 * @param clashes what else its teacher or its students have at that time: worth a warning
 */
public record Changed(Slot lesson, List<Slot> clashes) {}
