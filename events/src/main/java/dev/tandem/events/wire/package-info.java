/** How facts travel: the names of the headers on the Kafka topic. */
@NullMarked
package dev.tandem.events.wire;

import org.jspecify.annotations.NullMarked;
