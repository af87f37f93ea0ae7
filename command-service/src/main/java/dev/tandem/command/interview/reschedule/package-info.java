/** An interview moves, on somebody's account. */
@NullMarked
package dev.tandem.command.interview.reschedule;

import org.jspecify.annotations.NullMarked;
