/** The two talked about the search. */
@NullMarked
package dev.tandem.command.requisition.holdcheckin;

import org.jspecify.annotations.NullMarked;
