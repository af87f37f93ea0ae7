/** A check-in that one side missed is written down as that. */
@NullMarked
package dev.tandem.command.requisition.recordcheckinmissed;

import org.jspecify.annotations.NullMarked;
