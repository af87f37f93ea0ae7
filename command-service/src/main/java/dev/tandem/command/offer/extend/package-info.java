/** The candidate is offered the role, and whatever must-have they lack is waived by name. */
@NullMarked
package dev.tandem.command.offer.extend;

import org.jspecify.annotations.NullMarked;
