/** Made-up schools as files, and what becomes of them. */
@NullMarked
package ru.zvonok.core.exchange;

import org.jspecify.annotations.NullMarked;
