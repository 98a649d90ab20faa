@NullMarked
package ru.zvonok.core.completeness;

import org.jspecify.annotations.NullMarked;
