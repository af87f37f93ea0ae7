/**
 * An event store with conditional appends (Dynamic Consistency Boundaries) on plain PostgreSQL. This package puts
 * the parts together; callers need it, {@code log} and, with Axon, {@code axon}.
 */
@NullMarked
package dev.tandem.eventstore;

import org.jspecify.annotations.NullMarked;
