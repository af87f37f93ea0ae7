/** A check-in that one side missed is written down as that. */
@NullMarked
package dev.tandem.command.requisition.meetings.recordcheckinmissed;

import org.jspecify.annotations.NullMarked;
