/** A recruiter opens a search, or one that another system ran is brought in. */
@NullMarked
package dev.tandem.command.requisition.lifecycle.open;

import org.jspecify.annotations.NullMarked;
