/** An open offer is made to depend on something. */
@NullMarked
package dev.tandem.command.offer.setcondition;

import org.jspecify.annotations.NullMarked;
