/**
 * Owns the raw content of strangers' files: zips, XML and Excel workbooks, read as streams within
 * bounded memory. Knows nothing of schools.
 */
@NullMarked
package ru.zvonok.core.exchange.raw;

import org.jspecify.annotations.NullMarked;
