/** An interview gets a time, and interviewers who know what they assess. */
@NullMarked
package dev.tandem.command.interview.schedule;

import org.jspecify.annotations.NullMarked;
