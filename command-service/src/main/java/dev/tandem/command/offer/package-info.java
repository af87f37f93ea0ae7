/** Offers, what becomes of them, and the must-haves that were waived for them. */
@NullMarked
package dev.tandem.command.offer;

import org.jspecify.annotations.NullMarked;
