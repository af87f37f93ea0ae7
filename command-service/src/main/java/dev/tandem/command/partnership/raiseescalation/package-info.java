/** A leader escalates by hand what no clock counts. */
@NullMarked
package dev.tandem.command.partnership.raiseescalation;

import org.jspecify.annotations.NullMarked;
