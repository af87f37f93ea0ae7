/** Clients that follow lists. */
@NullMarked
package dev.tandem.testing.live;

import org.jspecify.annotations.NullMarked;
