/** The two change how they search when sourcing more of the same is not the fix. */
@NullMarked
package dev.tandem.command.requisition.sourcing.adjuststrategy;

import org.jspecify.annotations.NullMarked;
