/** The public language of Tandem: what an event is, whom it concerns, and the ids that name them. */
@NullMarked
package dev.tandem.events;

import org.jspecify.annotations.NullMarked;
