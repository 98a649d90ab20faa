package ru.zvonok.core.diary;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.zvonok.core.journal.Attendance;
import ru.zvonok.core.journal.Homework;

/**
 * A lesson as a family sees it; attendance only once the roll is confirmed.
 *
 * @param files how many photos and documents belong to its homework
 */
public record DiaryLesson(
    long id,
    int number,
    Instant startsAt,
    Instant endsAt,
    String subject,
    String room,
    boolean cancelled,
    @Nullable String topic,
    @Nullable Homework homework,
    int files,
    @Nullable Attendance attendance,
    List<DiaryMark> marks) {}
