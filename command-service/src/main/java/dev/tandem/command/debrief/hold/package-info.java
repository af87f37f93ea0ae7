/** The panel met and came to an outcome. */
@NullMarked
package dev.tandem.command.debrief.hold;

import org.jspecify.annotations.NullMarked;
