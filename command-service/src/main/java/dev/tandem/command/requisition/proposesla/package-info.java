/** One side puts the mutual service agreement on the table. */
@NullMarked
package dev.tandem.command.requisition.proposesla;

import org.jspecify.annotations.NullMarked;
