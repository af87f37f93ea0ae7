/** Recruiter and hiring manager sit down together before anybody is searched for. */
@NullMarked
package dev.tandem.command.requisition.meetings.holdkickoff;

import org.jspecify.annotations.NullMarked;
