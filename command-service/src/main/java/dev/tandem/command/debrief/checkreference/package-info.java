/** Somebody who worked with the candidate is asked about them. */
@NullMarked
package dev.tandem.command.debrief.checkreference;

import org.jspecify.annotations.NullMarked;
