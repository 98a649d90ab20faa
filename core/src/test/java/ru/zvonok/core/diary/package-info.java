@NullMarked
package ru.zvonok.core.diary;

import org.jspecify.annotations.NullMarked;
