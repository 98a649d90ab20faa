@NullMarked
package ru.zvonok.core.duty;

import org.jspecify.annotations.NullMarked;
