/** Recruiter and hiring manager sit down together before anybody is searched for. */
@NullMarked
package dev.tandem.command.requisition.holdkickoff;

import org.jspecify.annotations.NullMarked;
