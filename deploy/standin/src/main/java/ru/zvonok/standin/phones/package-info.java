/** Owns the phones page and its JSON and event stream; hides how the browser follows a chat. */
@NullMarked
package ru.zvonok.standin.phones;

import org.jspecify.annotations.NullMarked;
