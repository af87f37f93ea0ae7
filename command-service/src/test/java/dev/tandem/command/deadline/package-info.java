/** Tried on a real PostgreSQL: clocks that are stopped, started, doubled and raced. */
@NullMarked
package dev.tandem.command.deadline;

import org.jspecify.annotations.NullMarked;
