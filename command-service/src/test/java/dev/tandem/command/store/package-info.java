/** What the event store promises, tried on a real PostgreSQL. */
@NullMarked
package dev.tandem.command.store;

import org.jspecify.annotations.NullMarked;
