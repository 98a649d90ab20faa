@NullMarked
package ru.zvonok.core.journal;

import org.jspecify.annotations.NullMarked;
