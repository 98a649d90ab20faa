/** Owns what a family sees (ЭД): read models over the journal; never writes it. */
@NullMarked
package ru.zvonok.core.diary;

import org.jspecify.annotations.NullMarked;
