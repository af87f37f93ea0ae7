/** One side of a search becomes somebody else, who has promised nothing yet. */
@NullMarked
package dev.tandem.command.requisition.lifecycle.reassign;

import org.jspecify.annotations.NullMarked;
