/** Events about offers and the answers to them. */
@NullMarked
package dev.tandem.events.offer;

import org.jspecify.annotations.NullMarked;
