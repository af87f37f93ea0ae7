/** The hiring manager declines a candidate, for reasons that somebody can act on. */
@NullMarked
package dev.tandem.command.application.reject;

import org.jspecify.annotations.NullMarked;
