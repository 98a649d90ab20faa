/** Tries the demo as a newcomer does: in the browser, on the terminal, a second time. */
@NullMarked
package ru.zvonok.demo;

import org.jspecify.annotations.NullMarked;
