/** The event store behind Axon's storage engine SPI: a thin adapter, the only package that knows Axon. */
@NullMarked
package dev.tandem.eventstore.axon;

import org.jspecify.annotations.NullMarked;
