/** Whoever owns an agreed action says that it is done. */
@NullMarked
package dev.tandem.command.partnership.completeaction;

import org.jspecify.annotations.NullMarked;
