/** Somebody to whom the escalation is addressed has acknowledged it. */
@NullMarked
package dev.tandem.command.partnership.acknowledgeescalation;

import org.jspecify.annotations.NullMarked;
