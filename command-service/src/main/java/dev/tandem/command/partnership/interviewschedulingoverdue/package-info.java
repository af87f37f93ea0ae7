/** The recruiter owes an interview after the hiring manager's yes. */
@NullMarked
package dev.tandem.command.partnership.interviewschedulingoverdue;

import org.jspecify.annotations.NullMarked;
