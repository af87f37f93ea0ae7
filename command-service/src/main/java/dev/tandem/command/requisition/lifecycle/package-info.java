/** A requisition is opened, rests and goes on, changes hands, and ends. */
@NullMarked
package dev.tandem.command.requisition.lifecycle;

import org.jspecify.annotations.NullMarked;
