/**
 * Writes events and facts to files for analysis: a consumer of {@code /events} that keeps how far it is beside what it wrote, and of
 * {@code /facts}, which it writes anew each time.
 */
@NullMarked
package dev.tandem.exporter;

import org.jspecify.annotations.NullMarked;
