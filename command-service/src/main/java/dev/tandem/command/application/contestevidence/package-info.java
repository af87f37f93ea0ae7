/** The hiring manager says what the evidence of a must-have lacks. */
@NullMarked
package dev.tandem.command.application.contestevidence;

import org.jspecify.annotations.NullMarked;
