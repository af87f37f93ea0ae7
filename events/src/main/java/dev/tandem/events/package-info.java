/** The public language of Tandem: what a fact is, whom it concerns, and the ids that name them. */
@NullMarked
package dev.tandem.events;

import org.jspecify.annotations.NullMarked;
