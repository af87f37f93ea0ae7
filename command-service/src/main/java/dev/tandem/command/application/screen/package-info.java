/** The recruiter looks at an applicant, before anybody is submitted. */
@NullMarked
package dev.tandem.command.application.screen;

import org.jspecify.annotations.NullMarked;
