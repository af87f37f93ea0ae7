/** Histories brought in by the importer itself, over HTTP, and what is stored of them. */
@NullMarked
package dev.tandem.command.importing;

import org.jspecify.annotations.NullMarked;
