/** What the event store promises, tried on a real PostgreSQL. */
@NullMarked
package dev.tandem.eventstore;

import org.jspecify.annotations.NullMarked;
