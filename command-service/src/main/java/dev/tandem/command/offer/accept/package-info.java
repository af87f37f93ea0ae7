/** The candidate says yes. */
@NullMarked
package dev.tandem.command.offer.accept;

import org.jspecify.annotations.NullMarked;
