@NullMarked
package ru.zvonok.core;

import org.jspecify.annotations.NullMarked;
