/** An open offer gets better. */
@NullMarked
package dev.tandem.command.offer.improve;

import org.jspecify.annotations.NullMarked;
