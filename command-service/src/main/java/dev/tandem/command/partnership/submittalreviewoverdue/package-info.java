/** The hiring manager owes a yes or no to each submittal. */
@NullMarked
package dev.tandem.command.partnership.submittalreviewoverdue;

import org.jspecify.annotations.NullMarked;
