/** One side puts the mutual service agreement on the table. */
@NullMarked
package dev.tandem.command.requisition.agreement.propose;

import org.jspecify.annotations.NullMarked;
