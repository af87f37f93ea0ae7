/** Brings the index of tags on behind the appends, and tells from it which tags there are. */
@NullMarked
package dev.tandem.eventstore.tagindex;

import org.jspecify.annotations.NullMarked;
