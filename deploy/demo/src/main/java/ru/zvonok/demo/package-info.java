/**
 * Everything on one machine, nothing to install: embedded PostgreSQL, a made-up school with half a
 * year behind it, the application, and phones in the browser.
 */
@NullMarked
package ru.zvonok.demo;

import org.jspecify.annotations.NullMarked;
