/** The side that did not write the advertisement stands behind it too. */
@NullMarked
package dev.tandem.command.requisition.sourcing.approvejobad;

import org.jspecify.annotations.NullMarked;
