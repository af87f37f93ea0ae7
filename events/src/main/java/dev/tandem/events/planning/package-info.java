/** Events about whether a role should exist at all, before anybody searches for it. */
@NullMarked
package dev.tandem.events.planning;

import org.jspecify.annotations.NullMarked;
