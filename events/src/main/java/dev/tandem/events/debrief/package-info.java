/** Events about the conversation in which a panel decides. */
@NullMarked
package dev.tandem.events.debrief;

import org.jspecify.annotations.NullMarked;
