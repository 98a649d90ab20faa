@NullMarked
package ru.zvonok.core.importing;

import org.jspecify.annotations.NullMarked;
