/**
 * Measures Zvonok on this machine and writes what it found, with the command and the machine, into
 * {@code deploy/bench/results}. Decides nothing: a goal that is missed is told, never hidden.
 */
@NullMarked
package ru.zvonok.bench;

import org.jspecify.annotations.NullMarked;
