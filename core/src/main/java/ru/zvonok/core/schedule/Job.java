package ru.zvonok.core.schedule;

import java.time.Duration;

/**
 * Something that is done again and again, by one replica at a time; a bean of this type is picked
 * up by itself.
 *
 * @param name stays the same for good: the job's state is kept under it
 * @param every the pause from one end to the next beginning, 1 second to a day
 * @param work must bear to be done twice: a process may end in the middle
 */
public record Job(String name, Duration every, Runnable work) {}
