/** Who assesses what is settled before the first interview. */
@NullMarked
package dev.tandem.command.requisition.assignpanel;

import org.jspecify.annotations.NullMarked;
