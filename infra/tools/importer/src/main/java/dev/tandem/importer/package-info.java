/** Brings the history of another system in, through the same door as everybody, and says row by row what became of it. */
@NullMarked
package dev.tandem.importer;

import org.jspecify.annotations.NullMarked;
