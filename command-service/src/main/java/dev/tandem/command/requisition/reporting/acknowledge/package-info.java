/** The hiring manager read the report: one that nobody reads is visible as such. */
@NullMarked
package dev.tandem.command.requisition.reporting.acknowledge;

import org.jspecify.annotations.NullMarked;
