/**
 * Owns what is told of a changed timetable: to whom and when, each change once; hides the letters
 * and what was before. Why something was changed is never told: it may be somebody's illness.
 */
@NullMarked
package ru.zvonok.core.notice;

import org.jspecify.annotations.NullMarked;
