/** A debrief moves, on somebody's account. */
@NullMarked
package dev.tandem.command.debrief.reschedule;

import org.jspecify.annotations.NullMarked;
