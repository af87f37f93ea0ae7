/** Appending: one thread stores what many callers append, many at a time, and completes their futures. */
@NullMarked
package dev.tandem.eventstore.writer;

import org.jspecify.annotations.NullMarked;
