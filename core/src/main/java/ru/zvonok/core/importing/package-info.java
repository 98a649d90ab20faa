/**
 * Owns imports that someone asked for in a chat (4.2.4): files gathered, checked, agreed to,
 * written once; hides how the work is handed out and what is forgotten when.
 */
@NullMarked
package ru.zvonok.core.importing;

import org.jspecify.annotations.NullMarked;
