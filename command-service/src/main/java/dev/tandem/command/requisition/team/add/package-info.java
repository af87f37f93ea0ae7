/** Somebody gets a duty on the search. */
@NullMarked
package dev.tandem.command.requisition.team.add;

import org.jspecify.annotations.NullMarked;
