/** How the store reaches its database, and reads from it. Each query is one statement, hence sees one snapshot. */
@NullMarked
package dev.tandem.eventstore.sql;

import org.jspecify.annotations.NullMarked;
