/** The side that was asked answers. */
@NullMarked
package dev.tandem.command.partnership.answerquestion;

import org.jspecify.annotations.NullMarked;
