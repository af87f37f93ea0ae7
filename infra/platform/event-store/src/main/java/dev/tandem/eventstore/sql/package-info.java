/** Connections to the database, and the queries that read from it. */
@NullMarked
package dev.tandem.eventstore.sql;

import org.jspecify.annotations.NullMarked;
