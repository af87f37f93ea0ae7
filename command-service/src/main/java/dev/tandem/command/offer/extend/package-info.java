/** The candidate is offered the role, on the terms that were approved. */
@NullMarked
package dev.tandem.command.offer.extend;

import org.jspecify.annotations.NullMarked;
