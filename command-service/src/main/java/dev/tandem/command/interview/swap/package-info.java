/** Somebody takes another's place in an interview. */
@NullMarked
package dev.tandem.command.interview.swap;

import org.jspecify.annotations.NullMarked;
