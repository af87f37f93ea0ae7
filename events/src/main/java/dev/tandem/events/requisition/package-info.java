/** Events about a search: the need, what was agreed, and what both sides owe each other. */
@NullMarked
package dev.tandem.events.requisition;

import org.jspecify.annotations.NullMarked;
