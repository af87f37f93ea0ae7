/** Somebody learned how to do their part of hiring. */
@NullMarked
package dev.tandem.command.partnership.completetraining;

import org.jspecify.annotations.NullMarked;
