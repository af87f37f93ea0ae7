/**
 * Files are read here, strictly: CSV, JSON lines, XES and OCEL 2.0, compressed or not. What cannot be read is told with its line and the reason, and
 * nothing is guessed at. Knows nothing of maps and commands.
 */
@NullMarked
package dev.tandem.importer.reading;

import org.jspecify.annotations.NullMarked;
