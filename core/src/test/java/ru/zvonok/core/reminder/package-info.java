@NullMarked
package ru.zvonok.core.reminder;

import org.jspecify.annotations.NullMarked;
