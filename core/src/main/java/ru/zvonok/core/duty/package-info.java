/**
 * Owns what is still owed: lesson records, marks of written works and of terms, by whom and until
 * when (2.4, 3.2). Reads the journal, never writes it; hides how the figures are found.
 */
@NullMarked
package ru.zvonok.core.duty;

import org.jspecify.annotations.NullMarked;
