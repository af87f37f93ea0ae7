/** What the cache promises by itself. */
@NullMarked
package dev.tandem.eventstore.cache;

import org.jspecify.annotations.NullMarked;
