/** An offer is proposed. */
@NullMarked
package dev.tandem.command.offer.propose;

import org.jspecify.annotations.NullMarked;
