/** A delegation ends before its time. */
@NullMarked
package dev.tandem.command.requisition.team.enddelegation;

import org.jspecify.annotations.NullMarked;
