/** Tried: what agreed clocks do, whatever is promised. */
@NullMarked
package dev.tandem.command.partnership;

import org.jspecify.annotations.NullMarked;
