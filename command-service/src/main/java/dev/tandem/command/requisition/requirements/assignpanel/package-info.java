/** Who assesses what is settled before the first interview. */
@NullMarked
package dev.tandem.command.requisition.requirements.assignpanel;

import org.jspecify.annotations.NullMarked;
