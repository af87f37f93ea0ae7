/** Fills the tag index after the appends, and loads from it which tags exist. */
@NullMarked
package dev.tandem.eventstore.tagindex;

import org.jspecify.annotations.NullMarked;
