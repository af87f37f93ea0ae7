/** Events about those who hire, beyond one search: what they learned, and how two of them work together. */
@NullMarked
package dev.tandem.events.people;

import org.jspecify.annotations.NullMarked;
