/**
 * Owns the journal (ЭЖ): lessons, roll-call, marks, topics, homework and their history; hides how
 * they are kept.
 */
@NullMarked
package ru.zvonok.core.journal;

import org.jspecify.annotations.NullMarked;
