/** Who does something on a search besides its two owners, and for how long. */
@NullMarked
package dev.tandem.command.requisition.team;

import org.jspecify.annotations.NullMarked;
