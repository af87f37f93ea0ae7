/** The two talked about the search. */
@NullMarked
package dev.tandem.command.requisition.meetings.holdcheckin;

import org.jspecify.annotations.NullMarked;
