/** Tried: when this promise is kept and when it is broken. */
@NullMarked
package dev.tandem.command.partnership.answeroverdue;

import org.jspecify.annotations.NullMarked;
