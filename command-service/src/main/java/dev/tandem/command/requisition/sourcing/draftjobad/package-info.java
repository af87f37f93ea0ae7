/** One side writes the advertisement. */
@NullMarked
package dev.tandem.command.requisition.sourcing.draftjobad;

import org.jspecify.annotations.NullMarked;
