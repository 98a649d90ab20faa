@NullMarked
package ru.zvonok.core.planning;

import org.jspecify.annotations.NullMarked;
