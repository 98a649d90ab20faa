/**
 * Owns what comes in from files: rosters, timetables and curriculum plans, checked whole before
 * anything is written.
 */
@NullMarked
package ru.zvonok.core.exchange;

import org.jspecify.annotations.NullMarked;
