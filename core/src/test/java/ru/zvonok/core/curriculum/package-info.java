@NullMarked
package ru.zvonok.core.curriculum;

import org.jspecify.annotations.NullMarked;
