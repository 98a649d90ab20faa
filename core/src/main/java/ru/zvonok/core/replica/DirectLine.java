package ru.zvonok.core.replica;

import javax.sql.DataSource;

/**
 * Connections past the pool that stands in front of the database, if one does: what is said to
 * replicas can only be heard on a connection that stays one's own.
 */
public record DirectLine(DataSource database) {}
