/** What a requisition's commands share, tested. */
@NullMarked
package dev.tandem.command.requisition;

import org.jspecify.annotations.NullMarked;
