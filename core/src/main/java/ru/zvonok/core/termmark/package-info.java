/**
 * Owns the marks of terms and of the year (3.2.4): what is suggested and why not, who sets them,
 * their history, and closing a term. Hides how the figures behind a suggestion are found.
 */
@NullMarked
package ru.zvonok.core.termmark;

import org.jspecify.annotations.NullMarked;
