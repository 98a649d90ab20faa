@NullMarked
package ru.zvonok.core.access;

import org.jspecify.annotations.NullMarked;
