/**
 * Owns recurring jobs: each runs on one replica at a time, and its state outlives every process;
 * hides the library and its table.
 */
@NullMarked
package ru.zvonok.core.schedule;

import org.jspecify.annotations.NullMarked;
