@NullMarked
package ru.zvonok.core.people;

import org.jspecify.annotations.NullMarked;
