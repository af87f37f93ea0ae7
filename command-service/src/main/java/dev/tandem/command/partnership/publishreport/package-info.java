/** The recruiter writes down how the search stands. */
@NullMarked
package dev.tandem.command.partnership.publishreport;

import org.jspecify.annotations.NullMarked;
