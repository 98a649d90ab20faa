/** Who is told of a changed timetable, and when. */
@NullMarked
package ru.zvonok.core.notice;

import org.jspecify.annotations.NullMarked;
