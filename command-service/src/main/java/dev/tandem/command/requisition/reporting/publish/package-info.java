/** The recruiter writes down how the search stands. */
@NullMarked
package dev.tandem.command.requisition.reporting.publish;

import org.jspecify.annotations.NullMarked;
