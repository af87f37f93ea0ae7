/** The hiring manager decides to hire. */
@NullMarked
package dev.tandem.command.offer.decide;

import org.jspecify.annotations.NullMarked;
