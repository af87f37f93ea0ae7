/** One side asks the other, and is owed an answer. */
@NullMarked
package dev.tandem.command.partnership.askquestion;

import org.jspecify.annotations.NullMarked;
