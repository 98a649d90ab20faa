/** Tests of how strangers' files are read. */
@NullMarked
package ru.zvonok.core.exchange.raw;

import org.jspecify.annotations.NullMarked;
