/** The event store core: events and their tags on plain PostgreSQL, one order, conditional appends. Knows no framework. */
@NullMarked
package dev.tandem.eventstore;

import org.jspecify.annotations.NullMarked;
