/** A proposed offer is approved. */
@NullMarked
package dev.tandem.command.offer.approve;

import org.jspecify.annotations.NullMarked;
