/** A search rests for a while, and so do its clocks. */
@NullMarked
package dev.tandem.command.requisition.lifecycle.putonhold;

import org.jspecify.annotations.NullMarked;
