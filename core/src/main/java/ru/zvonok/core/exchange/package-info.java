/**
 * Owns what comes in from files: rosters and timetables, checked whole before anything is written.
 */
@NullMarked
package ru.zvonok.core.exchange;

import org.jspecify.annotations.NullMarked;
