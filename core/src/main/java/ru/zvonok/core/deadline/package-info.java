/**
 * Owns every rule about "by when": pure functions of the regulation's clause 3.2, no clock of their
 * own.
 */
@NullMarked
package ru.zvonok.core.deadline;

import org.jspecify.annotations.NullMarked;
