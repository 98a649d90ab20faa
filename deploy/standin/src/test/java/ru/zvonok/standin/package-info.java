/** Plays bots and people against the stand-in over real HTTP. */
@NullMarked
package ru.zvonok.standin;

import org.jspecify.annotations.NullMarked;
