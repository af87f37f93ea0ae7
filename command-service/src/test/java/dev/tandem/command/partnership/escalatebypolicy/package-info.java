/** Tried: when this promise is kept and when it is broken. */
@NullMarked
package dev.tandem.command.partnership.escalatebypolicy;

import org.jspecify.annotations.NullMarked;
