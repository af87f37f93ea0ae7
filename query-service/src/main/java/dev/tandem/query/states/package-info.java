/** Tells how things stand on a compacted topic: what a read model shows, whenever it changes. */
@NullMarked
package dev.tandem.query.states;

import org.jspecify.annotations.NullMarked;
