/**
 * An event store with conditional appends (Dynamic Consistency Boundaries) on plain PostgreSQL. Here its parts are put together;
 * callers need this package, {@code log} and, with Axon, {@code axon}.
 */
@NullMarked
package dev.tandem.eventstore;

import org.jspecify.annotations.NullMarked;
