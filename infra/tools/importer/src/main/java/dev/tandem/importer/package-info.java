/**
 * Brings the history of another system in, through the same door as everybody, and says row by row what became of it. Its rooms: {@code reading} of files,
 * {@code map}s, the {@code plan} of what is given when, {@code send}ing, and the {@code report}.
 */
@NullMarked
package dev.tandem.importer;

import org.jspecify.annotations.NullMarked;
