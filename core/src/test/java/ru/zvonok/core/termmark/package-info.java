@NullMarked
package ru.zvonok.core.termmark;

import org.jspecify.annotations.NullMarked;
