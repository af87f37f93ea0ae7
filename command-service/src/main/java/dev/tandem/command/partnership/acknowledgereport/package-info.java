/** The hiring manager read the report: one that nobody reads is visible as such. */
@NullMarked
package dev.tandem.command.partnership.acknowledgereport;

import org.jspecify.annotations.NullMarked;
