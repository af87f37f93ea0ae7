/** What one partner alone put on hold is resumed at its time. */
@NullMarked
package dev.tandem.command.requisition.lifecycle.endhold;

import org.jspecify.annotations.NullMarked;
