/** The first version of what is looked for is written down. */
@NullMarked
package dev.tandem.command.requisition.proposerequirements;

import org.jspecify.annotations.NullMarked;
