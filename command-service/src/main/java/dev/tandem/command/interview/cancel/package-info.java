/** An interview is called off, on somebody's account. */
@NullMarked
package dev.tandem.command.interview.cancel;

import org.jspecify.annotations.NullMarked;
