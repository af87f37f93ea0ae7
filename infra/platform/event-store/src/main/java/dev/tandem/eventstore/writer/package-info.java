/** Appends: one thread that stores what many callers give it, many at a time, and tells each what became of it. */
@NullMarked
package dev.tandem.eventstore.writer;

import org.jspecify.annotations.NullMarked;
