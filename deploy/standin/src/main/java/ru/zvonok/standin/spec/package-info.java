/**
 * Owns the published Bot API specification and the check of a request against it; hides its file
 * format.
 */
@NullMarked
package ru.zvonok.standin.spec;

import org.jspecify.annotations.NullMarked;
