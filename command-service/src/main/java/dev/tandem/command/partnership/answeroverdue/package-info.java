/** Who is asked owes an answer, on either side. */
@NullMarked
package dev.tandem.command.partnership.answeroverdue;

import org.jspecify.annotations.NullMarked;
