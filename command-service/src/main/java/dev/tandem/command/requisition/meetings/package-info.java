/** When the two partners meet: the kickoff, and the check-ins after it. */
@NullMarked
package dev.tandem.command.requisition.meetings;

import org.jspecify.annotations.NullMarked;
