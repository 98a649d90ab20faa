/**
 * Owns who acts, as whom, and what they may: actors, policies, refusals, one-time codes, bindings;
 * hides hashes and limits.
 */
@NullMarked
package ru.zvonok.core.access;

import org.jspecify.annotations.NullMarked;
