/** A debrief gets a time and attendees. */
@NullMarked
package dev.tandem.command.debrief.schedule;

import org.jspecify.annotations.NullMarked;
