/** One side writes down the rounds of interviews. */
@NullMarked
package dev.tandem.command.requisition.requirements.proposeinterviewplan;

import org.jspecify.annotations.NullMarked;
