/** A hiring manager says which outcome a role is to bring, and what else was considered. */
@NullMarked
package dev.tandem.command.planning.plan;

import org.jspecify.annotations.NullMarked;
