package ru.zvonok.bench;

import java.util.function.Function;

/**
 * Something that is asked of core.
 *
 * @param file its plan's file name
 * @param ask returns how much was found, so that nothing is measured that finds nothing
 * @param read one indexed read of the rows that the answer is made of
 * @param writes it is rolled back
 */
record Question(
    String name, String file, Function<Core, Integer> ask, String read, boolean writes) {}
