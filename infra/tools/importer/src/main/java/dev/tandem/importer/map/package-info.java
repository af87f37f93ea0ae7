/** Maps: how a log is to be understood. Rows become values, values fill commands; whatever is wrong with a map is told before anything is sent. */
@NullMarked
package dev.tandem.importer.map;

import org.jspecify.annotations.NullMarked;
