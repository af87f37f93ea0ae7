/** A search ends without being filled. */
@NullMarked
package dev.tandem.command.requisition.lifecycle.cancel;

import org.jspecify.annotations.NullMarked;
