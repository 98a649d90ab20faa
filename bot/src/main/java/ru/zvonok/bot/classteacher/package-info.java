/**
 * Owns the class teacher's phone: the own class's lessons, and from them the reasons of absence;
 * hides which classes are meant.
 */
@NullMarked
package ru.zvonok.bot.classteacher;

import org.jspecify.annotations.NullMarked;
