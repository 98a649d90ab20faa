@NullMarked
package ru.zvonok.core.deadline;

import org.jspecify.annotations.NullMarked;
