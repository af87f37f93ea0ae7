/** Whom a search replaces is erased. */
@NullMarked
package dev.tandem.command.requisition.lifecycle.forgetreplaced;

import org.jspecify.annotations.NullMarked;
