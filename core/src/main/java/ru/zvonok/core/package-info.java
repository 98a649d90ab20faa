/**
 * The journal and the diary of a school as a service. Knows nothing of Telegram: a front end shows
 * what core decides.
 */
@NullMarked
package ru.zvonok.core;

import org.jspecify.annotations.NullMarked;
