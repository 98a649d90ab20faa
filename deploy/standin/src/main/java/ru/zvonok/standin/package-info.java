/**
 * A Telegram for one machine: starts the stand-in, hands out phones; hides how the Bot API and the
 * page are served.
 */
@NullMarked
package ru.zvonok.standin;

import org.jspecify.annotations.NullMarked;
