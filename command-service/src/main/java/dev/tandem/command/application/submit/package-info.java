/** The recruiter puts a candidate before the hiring manager, with what speaks for and against. */
@NullMarked
package dev.tandem.command.application.submit;

import org.jspecify.annotations.NullMarked;
