@NullMarked
package ru.zvonok.core.paper;

import org.jspecify.annotations.NullMarked;
