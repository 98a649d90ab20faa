/**
 * Owns the check of a class (3.4.1): what is missing or odd in the data of its students and their
 * parents, in missed lessons and in marks. Reads only; hides how each finding is found.
 */
@NullMarked
package ru.zvonok.core.completeness;

import org.jspecify.annotations.NullMarked;
