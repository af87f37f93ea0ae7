/** Files that are whole, broken, and cut. */
@NullMarked
package dev.tandem.importer.reading;

import org.jspecify.annotations.NullMarked;
