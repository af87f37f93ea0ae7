/** No surprises: what changes around a search is said at once, with its reason. */
@NullMarked
package dev.tandem.command.partnership.announcechange;

import org.jspecify.annotations.NullMarked;
