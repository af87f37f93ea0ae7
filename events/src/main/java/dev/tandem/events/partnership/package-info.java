/** Events about the partnership: promises that were not kept in time, and what followed from that. */
@NullMarked
package dev.tandem.events.partnership;

import org.jspecify.annotations.NullMarked;
