/** What is looked for, and how candidates are measured against it: requirements, scorecard, interview panel. */
@NullMarked
package dev.tandem.command.requisition.requirements;

import org.jspecify.annotations.NullMarked;
