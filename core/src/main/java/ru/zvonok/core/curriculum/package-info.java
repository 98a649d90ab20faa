/**
 * Owns the curriculum plan (КТП): which topics a class goes through in a subject, in which order
 * and for how many lessons, and how far a group has come; hides how it is kept.
 */
@NullMarked
package ru.zvonok.core.curriculum;

import org.jspecify.annotations.NullMarked;
