/** The hiring manager owes a word on each version of the requirements. */
@NullMarked
package dev.tandem.command.partnership.requirementsapprovaloverdue;

import org.jspecify.annotations.NullMarked;
