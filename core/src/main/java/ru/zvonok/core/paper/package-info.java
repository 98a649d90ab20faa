/**
 * Owns what is printed: sheets as functions of what stands on them; knows nobody and decides
 * nothing. Hides millimetres, typefaces, PDF, and how pictures are plotted.
 */
@NullMarked
package ru.zvonok.core.paper;

import org.jspecify.annotations.NullMarked;
