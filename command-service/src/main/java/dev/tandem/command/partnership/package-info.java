/**
 * The promises that two sides made each other: when each runs out, what becomes of a broken one. Each promise is a slice with
 * its check, its decision and the automation that sees to it that the check is made in time.
 */
@NullMarked
package dev.tandem.command.partnership;

import org.jspecify.annotations.NullMarked;
