/** An interviewer corrects their feedback; what they wrote first stays on record. */
@NullMarked
package dev.tandem.command.interview.amendfeedback;

import org.jspecify.annotations.NullMarked;
