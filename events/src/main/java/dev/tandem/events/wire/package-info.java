/** How events travel: the names of the headers on the Kafka topic, and how personal data stands in them. */
@NullMarked
package dev.tandem.events.wire;

import org.jspecify.annotations.NullMarked;
