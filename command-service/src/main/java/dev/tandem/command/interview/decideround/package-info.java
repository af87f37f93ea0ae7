/** The hiring manager says what a round of interviews came to. */
@NullMarked
package dev.tandem.command.interview.decideround;

import org.jspecify.annotations.NullMarked;
