/** Tests of the school's calendar. */
@NullMarked
package ru.zvonok.core.school;

import org.jspecify.annotations.NullMarked;
