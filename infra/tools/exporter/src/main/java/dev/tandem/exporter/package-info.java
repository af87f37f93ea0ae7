/** Writes the events to files for analysis: a consumer of {@code /events} that keeps how far it is beside what it wrote. */
@NullMarked
package dev.tandem.exporter;

import org.jspecify.annotations.NullMarked;
