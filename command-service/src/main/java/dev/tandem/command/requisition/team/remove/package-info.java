/** A duty on the search ends. */
@NullMarked
package dev.tandem.command.requisition.team.remove;

import org.jspecify.annotations.NullMarked;
