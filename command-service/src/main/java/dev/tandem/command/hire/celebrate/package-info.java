/** A good hire is celebrated, as the work of both sides. */
@NullMarked
package dev.tandem.command.hire.celebrate;

import org.jspecify.annotations.NullMarked;
