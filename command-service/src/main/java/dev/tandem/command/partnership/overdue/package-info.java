/** A promise that was not kept in the agreed time is put on record, whichever it is. */
@NullMarked
package dev.tandem.command.partnership.overdue;

import org.jspecify.annotations.NullMarked;
