@NullMarked
package ru.zvonok.bot;

import org.jspecify.annotations.NullMarked;
