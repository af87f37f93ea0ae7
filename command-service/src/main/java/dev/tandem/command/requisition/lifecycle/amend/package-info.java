/** What a search is for changes while it is under way. */
@NullMarked
package dev.tandem.command.requisition.lifecycle.amend;

import org.jspecify.annotations.NullMarked;
