/**
 * Owns the way out: the outbox, its dispatcher and what families are told; hides claiming, merging
 * and retries.
 */
@NullMarked
package ru.zvonok.core.alert;

import org.jspecify.annotations.NullMarked;
