/** The hiring manager stands behind what is looked for. */
@NullMarked
package dev.tandem.command.requisition.approverequirements;

import org.jspecify.annotations.NullMarked;
