/**
 * Owns what replicas of the application agree on through the database: which of them does what only
 * one may do, and what they tell each other at once; hides heartbeats, leases and notifications.
 */
@NullMarked
package ru.zvonok.core.replica;

import org.jspecify.annotations.NullMarked;
