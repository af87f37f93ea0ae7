/** The recruiter tells what the market gives. */
@NullMarked
package dev.tandem.command.requisition.sourcing.sharemarketinsight;

import org.jspecify.annotations.NullMarked;
