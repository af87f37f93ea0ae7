/** The event store in Axon's terms: a thin adapter of its storage engine SPI. */
@NullMarked
package dev.tandem.eventstore.axon;

import org.jspecify.annotations.NullMarked;
