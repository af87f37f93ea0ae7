/** The event store as Axon sees it, tried with Axon's own suite. */
@NullMarked
package dev.tandem.eventstore.axon;

import org.jspecify.annotations.NullMarked;
