@NullMarked
package ru.zvonok.core.replica;

import org.jspecify.annotations.NullMarked;
