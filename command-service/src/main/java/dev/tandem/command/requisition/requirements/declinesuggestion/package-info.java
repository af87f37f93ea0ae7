/** A suggested requirement is not taken up. */
@NullMarked
package dev.tandem.command.requisition.requirements.declinesuggestion;

import org.jspecify.annotations.NullMarked;
