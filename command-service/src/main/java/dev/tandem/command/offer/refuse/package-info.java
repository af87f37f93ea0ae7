/** A proposed offer is refused, or taken back. */
@NullMarked
package dev.tandem.command.offer.refuse;

import org.jspecify.annotations.NullMarked;
