/**
 * Owns what is printed: sheets as functions of what stands on them; knows nobody and decides
 * nothing. Hides millimetres, typefaces and PDF.
 */
@NullMarked
package ru.zvonok.core.paper;

import org.jspecify.annotations.NullMarked;
