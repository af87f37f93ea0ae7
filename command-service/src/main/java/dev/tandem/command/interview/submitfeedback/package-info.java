/** An interviewer writes down what they saw, before they hear the others. */
@NullMarked
package dev.tandem.command.interview.submitfeedback;

import org.jspecify.annotations.NullMarked;
