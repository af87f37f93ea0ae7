/** Events about a person who may be hired; names and contacts live here and nowhere else. */
@NullMarked
package dev.tandem.events.candidate;

import org.jspecify.annotations.NullMarked;
