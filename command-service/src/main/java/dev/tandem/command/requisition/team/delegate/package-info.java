/** A partner lets somebody act for their side for a while. */
@NullMarked
package dev.tandem.command.requisition.team.delegate;

import org.jspecify.annotations.NullMarked;
