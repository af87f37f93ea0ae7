/** Whoever was to hear of it has. */
@NullMarked
package dev.tandem.command.partnership.acknowledgeescalation;

import org.jspecify.annotations.NullMarked;
