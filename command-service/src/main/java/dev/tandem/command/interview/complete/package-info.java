/** The interview took place; each interviewer's feedback clock starts. */
@NullMarked
package dev.tandem.command.interview.complete;

import org.jspecify.annotations.NullMarked;
