/** The recruiter declines an applicant who is not to be submitted. */
@NullMarked
package dev.tandem.command.application.declineapplicant;

import org.jspecify.annotations.NullMarked;
