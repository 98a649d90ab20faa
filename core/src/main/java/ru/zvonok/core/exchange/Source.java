package ru.zvonok.core.exchange;

/**
 * One file's bytes, wherever they lay.
 *
 * @param name as it is told: «roster.zip/users.csv»
 * @param named whether it was named on the command line itself, not found in a folder or zip
 */
@SuppressWarnings("ArrayRecordComponent")
record Source(String name, byte[] bytes, boolean named) {}
