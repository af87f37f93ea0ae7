/** The import, against logs that are dirty, a door that comes and goes, and an independent calculation. */
@NullMarked
package dev.tandem.importer;

import org.jspecify.annotations.NullMarked;
