/** The two set a time to talk about the search. */
@NullMarked
package dev.tandem.command.requisition.meetings.schedulecheckin;

import org.jspecify.annotations.NullMarked;
