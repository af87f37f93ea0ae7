/** Keeps the schedule of deadlines from the events, and has each entry looked at in time, whatever stops and starts. */
@NullMarked
package dev.tandem.command.deadline;

import org.jspecify.annotations.NullMarked;
