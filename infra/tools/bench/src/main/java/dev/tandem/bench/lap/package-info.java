/** A command that reads one application's ten events, decides, and records one: the same on every event store. */
@NullMarked
package dev.tandem.bench.lap;

import org.jspecify.annotations.NullMarked;
