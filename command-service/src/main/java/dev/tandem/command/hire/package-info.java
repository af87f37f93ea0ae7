/** Hires, of which a requisition never has more than openings. */
@NullMarked
package dev.tandem.command.hire;

import org.jspecify.annotations.NullMarked;
