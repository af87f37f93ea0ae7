/** The candidate says no, and why. */
@NullMarked
package dev.tandem.command.offer.decline;

import org.jspecify.annotations.NullMarked;
