/** Owns the class teacher's phone: the own class, reasons of absence. */
@NullMarked
package ru.zvonok.bot.classteacher;

import org.jspecify.annotations.NullMarked;
