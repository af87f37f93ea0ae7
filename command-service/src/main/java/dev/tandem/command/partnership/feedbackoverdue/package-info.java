/** Each interviewer owes feedback on each interview in which they took part. */
@NullMarked
package dev.tandem.command.partnership.feedbackoverdue;

import org.jspecify.annotations.NullMarked;
