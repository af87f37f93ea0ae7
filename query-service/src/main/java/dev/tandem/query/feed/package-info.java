/** The events for those without Kafka: the same envelopes in the same order over HTTP, to each who may read them. */
@NullMarked
package dev.tandem.query.feed;

import org.jspecify.annotations.NullMarked;
