/** A good hire is said aloud, as the deed of both sides. */
@NullMarked
package dev.tandem.command.hire.celebrate;

import org.jspecify.annotations.NullMarked;
