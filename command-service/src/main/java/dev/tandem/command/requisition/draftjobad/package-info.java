/** One side writes the advertisement. */
@NullMarked
package dev.tandem.command.requisition.draftjobad;

import org.jspecify.annotations.NullMarked;
