/** An offer is taken back. */
@NullMarked
package dev.tandem.command.offer.rescind;

import org.jspecify.annotations.NullMarked;
