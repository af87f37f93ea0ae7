/** Units are given to the door: many at a time, each after those that it has to come after, until each has its answer. */
@NullMarked
package dev.tandem.importer.send;

import org.jspecify.annotations.NullMarked;
