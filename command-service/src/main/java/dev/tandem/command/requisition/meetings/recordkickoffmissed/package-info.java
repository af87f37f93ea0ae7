/** A kickoff that one side missed is none, and is written down as that. */
@NullMarked
package dev.tandem.command.requisition.meetings.recordkickoffmissed;

import org.jspecify.annotations.NullMarked;
