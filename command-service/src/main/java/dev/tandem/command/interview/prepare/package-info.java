/** An interviewer reads the kit before the interview. */
@NullMarked
package dev.tandem.command.interview.prepare;

import org.jspecify.annotations.NullMarked;
