/** The hiring manager stands behind what is looked for. */
@NullMarked
package dev.tandem.command.requisition.requirements.approve;

import org.jspecify.annotations.NullMarked;
