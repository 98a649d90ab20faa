package ru.zvonok.core.diary;

import java.time.LocalDate;
import ru.zvonok.core.journal.MarkValue;

/**
 * A mark as a family sees it.
 *
 * @param corrected was another value before: shown as «исправлено»
 */
public record DiaryMark(
    LocalDate day, String kind, MarkValue value, String comment, boolean corrected) {}
