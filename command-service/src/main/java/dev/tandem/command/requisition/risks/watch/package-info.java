/** A figure that falls short of its target is flagged, once for each cause until somebody answers. */
@NullMarked
package dev.tandem.command.requisition.risks.watch;

import org.jspecify.annotations.NullMarked;
