/** The API's own promises. */
@NullMarked
package dev.tandem.eventstore.log;

import org.jspecify.annotations.NullMarked;
