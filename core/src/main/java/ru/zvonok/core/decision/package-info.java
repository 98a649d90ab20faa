/**
 * Owns what the office decided: who, when, what and why, never changed or removed (3.3). Whoever
 * decides writes it here in the same transaction.
 */
@NullMarked
package ru.zvonok.core.decision;

import org.jspecify.annotations.NullMarked;
