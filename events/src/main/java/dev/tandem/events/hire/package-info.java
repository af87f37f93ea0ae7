/** Events about hires and what became of them. */
@NullMarked
package dev.tandem.events.hire;

import org.jspecify.annotations.NullMarked;
