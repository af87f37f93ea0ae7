/** A search goes on after a rest, and so do its clocks. */
@NullMarked
package dev.tandem.command.requisition.lifecycle.resume;

import org.jspecify.annotations.NullMarked;
