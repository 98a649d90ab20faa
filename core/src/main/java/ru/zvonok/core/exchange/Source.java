package ru.zvonok.core.exchange;

import java.nio.file.Path;

/**
 * One file, wherever it lay.
 *
 * @param name as it is told: «roster.zip/users.csv»
 * @param content what it holds; of a file in a zip a copy that lasts as long as the {@link Sources}
 * @param form what its content is
 * @param named whether it was named by whoever imports, not found in a folder or zip
 */
record Source(String name, Path content, Form form, boolean named) {}
